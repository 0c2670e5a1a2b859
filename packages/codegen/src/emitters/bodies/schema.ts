/** The part of JSON Schema that body schemas are written in, as draft-07 has it. */
export interface BodySchema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | number | null)[];
  readonly const?: string;
  readonly deprecated?: boolean;
  readonly anyOf?: readonly BodySchema[];
  readonly oneOf?: readonly BodySchema[];
  readonly not?: BodySchema;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: BodySchema;
  readonly properties?: Readonly<Record<string, BodySchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | BodySchema;
  readonly definitions?: Readonly<Record<string, BodySchema>>;
}

/** One of some texts; of none, nothing is one, for which a list that is empty is no valid schema. */
export const oneOfTexts = (texts: readonly string[]): BodySchema =>
  texts.length > 0 ? { type: "string", enum: texts } : { not: {} };

/** Rebuilds a schema, each part of it passed through a function after its own parts. */
export function mapSchema(
  schema: BodySchema,
  change: (part: BodySchema) => BodySchema,
): BodySchema {
  const each = (map: Readonly<Record<string, BodySchema>>): Record<string, BodySchema> =>
    Object.fromEntries(Object.entries(map).map(([key, part]) => [key, mapSchema(part, change)]));
  return change({
    ...schema,
    ...(schema.anyOf && { anyOf: schema.anyOf.map((part) => mapSchema(part, change)) }),
    ...(schema.items && { items: mapSchema(schema.items, change) }),
    ...(schema.properties && { properties: each(schema.properties) }),
    ...(schema.definitions && { definitions: each(schema.definitions) }),
    ...(typeof schema.additionalProperties === "object" && {
      additionalProperties: mapSchema(schema.additionalProperties, change),
    }),
  });
}

/** A schema that typescript-json-schema made, as people write it: it sorts by name, and names its source. */
export function inWrittenOrder({
  $schema: _,
  $comment: __,
  ...schema
}: BodySchema & { readonly $schema: string; readonly $comment: string }): BodySchema {
  return mapSchema(schema, (part) => ({
    ...part,
    ...(Array.isArray(part.type) && { type: part.type.toSorted(nullLast) }),
    ...(part.required && {
      required: Object.keys(part.properties ?? {}).filter((key) => part.required?.includes(key)),
    }),
  }));
}

const nullLast = (a: string, b: string): number => Number(a === "null") - Number(b === "null");
