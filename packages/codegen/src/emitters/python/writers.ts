import type { Shape } from "../../model/catalog.ts";
import type { Body } from "../bodies/body.ts";
import { bodyOf } from "../bodies/shape.ts";
import { literal } from "./literal.ts";
import { snakeCase } from "./snake-case.ts";

/** The function that makes a body; its name is that of the body's type. */
export const functionOf = (type: string): string => `_${snakeCase(type)}`;

/** The function that makes one of the bodies, the catalogue's own in the given shape. */
export function writer({ name }: Body, format: Shape): string {
  const value = name === "ProblemDetails" ? problem : bodyOf(format);
  return `def ${functionOf(name)}(fields: BodyFields) -> ${name}:\n    return ${written(value, "    ")}\n`;
}

/** What a body is made of, down to the fields in it. */
type Value =
  | keyof typeof fields
  | { readonly item: Value }
  | { readonly properties: ReadonlyMap<string, Value> };

const fields = {
  page: "fields.docs_url",
  meaning: "fields.meaning",
  status: "fields.status",
  message: "fields.message",
  type: "fields.category",
  param: "fields.param",
  code: "fields.code",
} as const;

/** The body that RFC 9457 defines. */
const problem: Value = {
  properties: new Map<string, Value>([
    ["type", "page"],
    ["title", "meaning"],
    ["status", "status"],
    ["detail", "message"],
    ["code", "code"],
  ]),
};

/** The expression for a body, down to its fields. */
function written(value: Value, indent: string): string {
  if (typeof value === "string") return fields[value];
  const inner = `${indent}    `;
  if ("item" in value) return `[\n${inner}${written(value.item, inner)},\n${indent}]`;
  const members = Array.from(
    value.properties,
    ([key, part]) => `${inner}${literal(key)}: ${written(part, inner)},\n`,
  );
  return `{\n${members.join("")}${indent}}`;
}
