import { type BodySchema, mapSchema } from "../bodies/schema.ts";

/** A version of JSON Schema: its name in URLs, and how it differs from draft-07. */
export interface Dialect {
  readonly name: string;
  readonly $schema: string;
  readonly adapt: (schema: BodySchema) => BodySchema;
}

/** 2020-12 keeps definitions under `$defs`, and a `$ref` may have siblings. */
function modern(schema: BodySchema): BodySchema {
  return mapSchema(schema, ({ definitions, $ref, ...rest }) => ({
    ...($ref && { $ref: $ref.replace("#/definitions/", "#/$defs/") }),
    ...rest,
    ...(definitions && { $defs: definitions }),
  }));
}

export const dialects: readonly Dialect[] = [
  {
    name: "draft-07",
    $schema: "http://json-schema.org/draft-07/schema#",
    adapt: (schema) => schema,
  },
  {
    name: "2020-12",
    $schema: "https://json-schema.org/draft/2020-12/schema",
    adapt: modern,
  },
];
