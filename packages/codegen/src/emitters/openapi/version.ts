import { type BodySchema, mapSchema } from "../bodies/schema.ts";

/** A version of OpenAPI: its number, its file's name, and how its schemas differ. */
export interface Version {
  readonly number: string;
  readonly file: string;
  readonly adapt: (schema: BodySchema) => object;
}

/** OpenAPI 3.0 says `nullable` where JSON Schema lists `null` among the types. */
const nullable = (schema: BodySchema): object =>
  mapSchema(schema, ({ type, ...rest }) => {
    if (type === undefined) return rest;
    const types = [type].flat();
    const [only] = types.filter((name) => name !== "null");
    return { type: only, ...(types.includes("null") && { nullable: true }), ...rest } as BodySchema;
  });

export const versions: readonly Version[] = [
  { number: "3.0.4", file: "openapi-3.0", adapt: nullable },
  { number: "3.1.1", file: "openapi-3.1", adapt: (schema) => schema },
];
