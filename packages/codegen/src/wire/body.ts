import openai from "../generated/openai.schema.json" with { type: "json" };
import problem from "../generated/problem.schema.json" with { type: "json" };
import type { Catalog, Code, Shape } from "../model/catalog.ts";
import type { Schema } from "./schema.ts";

/** Where a body schema has the code: each package puts its own list behind it. */
export const codeReference = "#/definitions/ErrorCode";

/** A body that services answer with. */
export interface Body {
  /** The name of its type. */
  readonly name: "ErrorResponse" | "ProblemDetails";
  readonly mediaType: "application/json" | "application/problem+json";
  /** Its strict schema, the code behind `codeReference`. */
  readonly schema: Schema;
  /** The body that answers with a code under a status. */
  example(code: Code, status: number): object;
}

const problemDetails: Body = {
  name: "ProblemDetails",
  mediaType: "application/problem+json",
  schema: problem,
  example: ({ page, meaning, code }, status) => ({ type: page, title: meaning, status, code }),
};

/** The catalogue's own body, then problem details, which every service can answer with (RFC 9457). */
export function bodies({ wire: { format } }: Catalog): readonly Body[] {
  if (format.name === "problem") return [problemDetails];
  const own: Body = {
    name: "ErrorResponse",
    mediaType: "application/json",
    schema: format.name === "openai" ? openai : schemaOf(format),
    example: (code) => exampleOf(format, code),
  };
  return [own, problemDetails];
}

/** The fields of a shape: where each stands, what it holds. */
const fields = [
  { field: "message", schema: { description: "What went wrong, for a person.", type: "string" } },
  { field: "type", schema: { description: "The kind of error.", type: "string" } },
  { field: "param", schema: { description: "The field at fault.", type: ["string", "null"] } },
  { field: "code", schema: { $ref: codeReference, description: "The error code." } },
] as const satisfies { field: keyof Shape; schema: Schema }[];

/** The schema of a shape that is known only by its pointers. */
function schemaOf(shape: Shape): Schema {
  const root = objectSchema();
  for (const { field, schema } of fields) {
    const keys = keysOf(shape[field]);
    const last = keys.pop();
    if (last === undefined) continue;
    let holder = root;
    for (const key of keys) holder = property(holder, key, objectSchema()) as ObjectSchema;
    property(holder, last, schema);
  }
  return { ...root, definitions: { ErrorCode: { type: "string" } } };
}

interface ObjectSchema {
  type: "object";
  additionalProperties: false;
  properties: Record<string, Schema>;
  required: string[];
}

const objectSchema = (): ObjectSchema => ({
  type: "object",
  additionalProperties: false,
  properties: {},
  required: [],
});

function property(holder: ObjectSchema, key: string, schema: Schema): Schema {
  if (!holder.required.includes(key)) holder.required.push(key);
  holder.properties[key] ??= schema;
  return holder.properties[key];
}

function exampleOf(shape: Shape, code: Code): object {
  const body: Record<string, unknown> = {};
  const values = { message: code.meaning, type: code.category.id, param: null, code: code.code };
  for (const { field } of fields) {
    const keys = keysOf(shape[field]);
    const last = keys.pop();
    if (last === undefined) continue;
    let holder = body;
    for (const key of keys) {
      holder[key] ??= {};
      holder = holder[key] as Record<string, unknown>;
    }
    holder[last] = values[field];
  }
  return body;
}

/** The keys of a JSON Pointer (RFC 6901). */
function keysOf(pointer = ""): string[] {
  const keys = pointer.split("/").slice(1);
  return keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}
