import { codeReference } from "../../formats/error-code.ts";
import catalogData from "../../formats/generated/catalog-data.schema.json" with { type: "json" };
import type { Catalog } from "../../model/catalog.ts";
import { bodies } from "../bodies/body.ts";
import { codeTypes } from "../bodies/code-types.ts";
import { type BodySchema, inWrittenOrder, mapSchema, oneOf } from "../bodies/schema.ts";
import { description } from "../deprecation.ts";

/**
 * The schemas of a catalogue in draft-07, by file name. Services use the strict ones, clients the
 * open ones.
 */
export function schemas(catalog: Catalog): Record<string, BodySchema> {
  const known = catalog.codes.map(({ value }) => value);
  const only = onlyType(catalog);
  const strictCode: BodySchema = {
    description: "One of the error codes, or null if only the status is known.",
    ...(known.length === 0 ? { type: "null" } : only.length > 0 && { type: [...only, "null"] }),
    ...(known.length > 0 && { enum: [...known, null] }),
  };
  const openCode: BodySchema = {
    description: "An error code: a known one, or one that was added later.",
    anyOf: [
      ...(known.length > 0 ? [{ enum: known }] : []),
      { type: "string" },
      { type: "number" },
      { type: "null" },
    ],
  };
  const all: Record<string, BodySchema> = {
    "catalog.json": { title: "Catalog", ...mapSchema(inWrittenOrder(catalogData), withoutUnion) },
    "error-code.json": knownCodes(catalog),
    "error-code.editor.json": describedCodes(catalog),
  };
  for (const { name, schema } of bodies(catalog)) {
    const file = name.replace(/\B[A-Z]/g, "-$&").toLowerCase();
    const strict = { title: name, ...schema };
    const open = mapSchema(strict, opened);
    all[`${file}.strict.json`] = withCode(strict, strictCode);
    all[`${file}.json`] = withCode(open, openCode);
  }
  return all;
}

/** The type of the codes if they have only one. Validators do not like unions of types. */
function onlyType(catalog: Catalog): readonly string[] {
  const types = codeTypes(catalog);
  return types.length === 1 ? types : [];
}

/** A union of types as a choice of schemas; `null` may stand beside one other type. */
function withoutUnion({ type, ...rest }: BodySchema): BodySchema {
  const types = [type ?? []].flat();
  const isUnion = types.filter((name) => name !== "null").length > 1;
  return isUnion
    ? { ...rest, anyOf: types.map((name) => ({ type: name })) }
    : { ...(type && { type }), ...rest };
}

const withCode = (schema: BodySchema, ErrorCode: BodySchema): BodySchema => ({
  ...schema,
  definitions: { ...schema.definitions, ErrorCode },
});

/** What a client can rely on: known fields have their type; fields may be added or missing. */
function opened({ additionalProperties: _, required, ...schema }: BodySchema): BodySchema {
  const needed = required?.filter((name) => isHolder(schema.properties?.[name]));
  return { ...schema, ...(needed?.length && { required: needed }) };
}

/** Whether a property is an object or a list. Its code is not required, but has to be valid. */
const isHolder = (property: BodySchema | undefined): boolean =>
  property?.type === "object" ||
  property?.type === "array" ||
  (property?.$ref !== undefined && property.$ref !== codeReference);

/** The known codes as an `enum`: validators compile one of any length, and a `oneOf` of 2,000 not at all. */
function knownCodes(catalog: Catalog): BodySchema {
  const known = catalog.codes.map(({ value }) => value);
  return {
    title: "ErrorCode",
    description: "One of the error codes.",
    ...oneOf(known, codeTypes(catalog)),
  };
}

/** A schema with what editors read beyond JSON Schema. */
interface EditorSchema extends BodySchema {
  readonly enumDescriptions?: readonly string[];
}

/**
 * The known codes, each with what it means and what to do, which VS Code and the YAML extension show. Ajv's
 * strict mode refuses keywords that it does not know, so this is a schema of its own.
 */
function describedCodes(catalog: Catalog): EditorSchema {
  const { codes } = catalog;
  return {
    ...knownCodes(catalog),
    ...(codes.length > 0 && { enumDescriptions: codes.map(description) }),
  };
}
