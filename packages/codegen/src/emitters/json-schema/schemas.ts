import catalogData from "../../generated/catalog-data.schema.json" with { type: "json" };
import type { Catalog } from "../../model/catalog.ts";
import { bodies, codeReference } from "../../wire/body.ts";
import { mapSchema, type Schema } from "../../wire/schema.ts";

/** The schemas of a catalogue in draft-07, by file name. Strict ones are for those who answer, open ones for clients. */
export function schemas(catalog: Catalog): Record<string, Schema> {
  const known = catalog.codes.map(({ code }) => code);
  const strictCode: Schema = {
    description: "One of the error codes.",
    type: "string",
    enum: known,
  };
  const openCode: Schema = {
    description: "An error code: one of the known ones, or one that was added since.",
    anyOf: [{ enum: known }, { type: "string" }, { type: "number" }, { type: "null" }],
  };
  const all: Record<string, Schema> = {
    "catalog.json": plain(catalogData),
    "error-code.json": annotatedCodes(catalog),
  };
  for (const { name, schema } of bodies(catalog)) {
    const file = name.replace(/\B[A-Z]/g, "-$&").toLowerCase();
    const body = plain(schema);
    all[`${file}.strict.json`] = {
      ...body,
      definitions: { ...body.definitions, ErrorCode: strictCode },
    };
    const open = mapSchema(body, opened);
    all[`${file}.json`] = { ...open, definitions: { ...open.definitions, ErrorCode: openCode } };
  }
  return all;
}

/** A schema without what belongs to the file that it came in. */
function plain({
  $schema: _,
  $comment: __,
  ...schema
}: Schema & { $schema?: string; $comment?: string }): Schema {
  return schema;
}

/** What a client can rely on: the fields that are there are of their type; more may come, others may lack. */
function opened({ additionalProperties: _, required, ...schema }: Schema): Schema {
  const needed = required?.filter((name) => isObject(schema.properties?.[name]));
  return { ...schema, ...(needed?.length && { required: needed }) };
}

const isObject = (property: Schema | undefined): boolean =>
  property?.type === "object" || (property?.$ref !== undefined && property.$ref !== codeReference);

/** Each code with its meaning, which editors show. */
function annotatedCodes({ codes }: Catalog): Schema {
  return {
    description: "One of the error codes.",
    oneOf: codes.map(({ code, meaning, action, deprecated }) => ({
      const: code,
      title: meaning,
      description: action,
      ...(deprecated && { deprecated: true }),
    })),
  };
}
