import { type BodySchema, mapSchema } from "../bodies/schema.ts";

/** A version of OpenAPI: its number, its file's name, and how its schemas differ. */
export interface Dialect {
  readonly number: string;
  readonly file: string;
  readonly adapt: (schema: BodySchema) => object;
}

/**
 * OpenAPI 3.0 has no `null` among the types, but `nullable` beside another type, which it needs even for null
 * alone. It has no `const`.
 */
const older = (schema: BodySchema): object =>
  mapSchema(schema, ({ type, const: constant, ...rest }) => {
    if (type === undefined) return rest;
    const types = [type].flat();
    const [only = "string"] = types.filter((name) => name !== "null");
    const isNullable = types.includes("null") && { nullable: true };
    const values = constant !== undefined && { enum: [constant] };
    return { type: only, ...isNullable, ...values, ...rest } as BodySchema;
  });

export const dialects: readonly Dialect[] = [
  { number: "3.0.4", file: "openapi-3.0", adapt: older },
  { number: "3.1.1", file: "openapi-3.1", adapt: (schema) => schema },
];
