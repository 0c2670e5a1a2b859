import type { Value } from "../../formats/catalog-file.ts";
import { codeReference } from "../../formats/error-code.ts";
import type { Catalog } from "../../model/catalog.ts";
import { bodies } from "../bodies/body.ts";
import { codeTypes } from "../bodies/code-types.ts";
import { type BodySchema, mapSchema, oneOf } from "../bodies/schema.ts";
import { description } from "../deprecation.ts";
import { schemaName } from "./names.ts";

/** A schema with what OpenAPI and the generators that read it have beyond JSON Schema. */
interface ExtendedSchema extends BodySchema {
  readonly format?: "int32";
  readonly "x-enum-varnames"?: readonly string[];
  readonly "x-enum-descriptions"?: readonly string[];
  readonly "x-extensible-enum"?: readonly Value[];
}

/** The component schemas: the known codes, and one schema of each body. */
export function schemas(catalog: Catalog): Record<string, ExtendedSchema> {
  const { codes } = catalog;
  const known = codes.map(({ value }) => value);
  const types = codeTypes(catalog);
  // A plain text: generators that have no union of texts make an empty object of one, which decodes nothing.
  const code: ExtendedSchema = {
    description:
      "An error code: one of the known ones, or one that was added since. It is null if the service knows no more than the status.",
    // OpenAPI 3.0 has no union of types, and a code that can be both is any value there.
    ...(types.length === 1 && { type: [...types, "null"] }),
    "x-extensible-enum": known,
  };
  const all: Record<string, ExtendedSchema> = {
    KnownErrorCode: {
      description: "One of the error codes.",
      ...oneOf(known, types),
      "x-enum-varnames": codes.map(({ identifier }) => identifier),
      "x-enum-descriptions": codes.map(description),
    },
  };
  for (const body of bodies(catalog)) all[schemaName(body)] = asSent(body.schema, code);
  return all;
}

/**
 * What can be null can be missing too. Some services leave it out, and a generator that reads 3.0's
 * `nullable` only on optional fields would refuse null otherwise.
 */
function withoutNull({ required, ...part }: BodySchema): BodySchema {
  const needed = required?.filter((name) => {
    const types = part.properties?.[name]?.type;
    return !(types?.includes("null") ?? false);
  });
  return { ...part, ...(needed?.length && { required: needed }) };
}

/** A body's schema in one piece, open for fields to come. */
function asSent({ definitions = {}, ...schema }: BodySchema, code: ExtendedSchema): ExtendedSchema {
  return mapSchema(schema, ({ $ref, ...part }): ExtendedSchema => {
    if ($ref === codeReference) return code;
    if ($ref !== undefined)
      return asSent(definitions[$ref.replace("#/definitions/", "")] ?? {}, code);
    if (part.type === "integer" && part.const === undefined) return { ...part, format: "int32" };
    return { ...withoutNull(part), ...(part.type === "object" && { additionalProperties: true }) };
  });
}
