import type { Value } from "../../formats/catalog-file.ts";

/** The part of JSON Schema (draft-07) that body schemas use. */
export interface BodySchema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly const?: string | number | boolean | null;
  readonly anyOf?: readonly BodySchema[];
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

/** One of several values. For an empty list nothing matches, because an empty `enum` is not valid. */
export const oneOf = (values: readonly Value[], [type, other]: readonly string[]): BodySchema =>
  values.length === 0
    ? { not: {} }
    : { ...(other === undefined && type !== undefined && { type }), enum: values };

/** Rebuilds a schema from the inside out: each part goes through a function after its own parts. */
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

/** Restores the order and removes the additions of typescript-json-schema, which sorts by name. */
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
