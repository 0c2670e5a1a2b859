import type { Body } from "../bodies/body.ts";
import type { BodyField, Part } from "../bodies/part.ts";
import { constantLiteral, literal } from "./literal.ts";
import { snakeCase } from "./snake-case.ts";

/** The name of the function that builds a body, after the body's type. */
export const functionOf = (type: string): string => `_${snakeCase(type)}`;

/** The function that builds a body. */
export const writer = ({ name, content }: Body): string =>
  `def ${functionOf(name)}(fields: BodyFields) -> ${name}:\n    return ${written(content, "    ")}\n`;

const fields: Readonly<Record<BodyField, string>> = {
  message: "fields.message",
  type: "fields.type",
  param: "fields.param",
  code: "fields.code",
  problemType: 'fields.docs_url or "about:blank"',
  title: "fields.meaning",
  status: "fields.status",
  docsUrl: "fields.docs_url",
  requestId: "fields.request_id",
  details: "fields.details",
};

/** The expression for a body, down to its fields and constants. */
function written(part: Part, indent: string): string {
  if (typeof part === "string") return fields[part];
  if ("constant" in part) return constantLiteral(part.constant);
  const inner = `${indent}    `;
  if ("item" in part) return `[\n${inner}${written(part.item, inner)},\n${indent}]`;
  const members = Array.from(
    part.properties,
    ([key, value]) => `${inner}${literal(key)}: ${written(value, inner)},\n`,
  );
  return `{\n${members.join("")}${indent}}`;
}
