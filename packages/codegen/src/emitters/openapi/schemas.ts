import { codeReference } from "../../formats/error-code.ts";
import type { Catalog, Code, Status } from "../../model/catalog.ts";
import { plain } from "../../text/markdown.ts";
import { sentence } from "../../text/sentence.ts";
import { type Body, bodies } from "../bodies/body.ts";
import { type BodySchema, mapSchema } from "../bodies/schema.ts";
import { description } from "../deprecation.ts";

/** A schema with the extensions that code generators understand. */
interface ExtendedSchema extends BodySchema {
  readonly "x-enum-varnames"?: readonly string[];
  readonly "x-enum-descriptions"?: readonly string[];
  readonly "x-extensible-enum"?: readonly string[];
}

const refer = (name: string): BodySchema => ({ $ref: `#/components/schemas/${name}` });

/** The name of a status's own body type: `BadRequestResponse`, `BadRequestProblem`. */
export const bodyName = ({ identifier }: Status, body: Body): string =>
  identifier + (body.name === "ProblemDetails" ? "Problem" : "Response");

const subjects = { ErrorResponse: "The body", ProblemDetails: "The problem details" } as const;

/** The component schemas: the codes, the bodies, and for each status the bodies with its codes. */
export function schemas(catalog: Catalog): Record<string, ExtendedSchema> {
  const all: Record<string, ExtendedSchema> = {
    KnownErrorCode: knownCode(catalog.codes),
    ErrorCode: {
      description: "An error code: one of the known ones, or one that was added since.",
      anyOf: [refer("KnownErrorCode"), { type: "string" }],
      "x-extensible-enum": catalog.codes.map(({ code }) => code),
    },
  };
  const wire = bodies(catalog);
  for (const body of wire) all[body.name] = withCode(body.schema, "ErrorCode");
  for (const status of catalog.statuses) {
    const codes = status.codes.map(({ code }) => code);
    const code = codes.length > 0 ? `${status.identifier}Code` : "ErrorCode";
    if (codes.length > 0) {
      // By its own name, for where a union with `string` is no more than `string`, as in TypeScript.
      all[`Known${code}`] = {
        description: `One of the error codes that can come with status ${status.status}.`,
        type: "string",
        enum: codes,
      };
      all[code] = {
        description: `An error code that can come with status ${status.status}, or one that was added since.`,
        anyOf: [refer(`Known${code}`), { type: "string" }],
      };
    }
    for (const body of wire)
      all[bodyName(status, body)] = {
        ...withCode(body.schema, code),
        description: `${subjects[body.name]} of a ${status.status}. ${plain(sentence(status.meaning))}`,
      };
  }
  return all;
}

function knownCode(codes: readonly Code[]): ExtendedSchema {
  return {
    description: "One of the error codes.",
    type: "string",
    enum: codes.map(({ code }) => code),
    "x-enum-varnames": codes.map(({ identifier }) => identifier),
    "x-enum-descriptions": codes.map(description),
  };
}

/**
 * What can be null can be missing too. Some who answer leave it out, and a generator that reads 3.0's
 * `nullable` only on optional fields would refuse null otherwise.
 */
function withoutNull({ required, ...part }: BodySchema): BodySchema {
  const needed = required?.filter((name) => {
    const types = part.properties?.[name]?.type;
    return !(types?.includes("null") ?? false);
  });
  return { ...part, ...(needed?.length && { required: needed }) };
}

/** A body's schema in one piece, open for fields to come, with a named schema for its code. */
function withCode({ definitions = {}, ...schema }: BodySchema, codeSchema: string): BodySchema {
  return mapSchema(schema, ({ additionalProperties: _, $ref, ...part }) => {
    if ($ref === codeReference) return refer(codeSchema);
    if ($ref === undefined) return withoutNull(part);
    return withCode(definitions[$ref.replace("#/definitions/", "")] ?? {}, codeSchema);
  });
}
