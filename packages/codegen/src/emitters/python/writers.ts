import type { Body } from "../bodies/body.ts";
import { type BodyField, isOptional, type Part } from "../bodies/part.ts";
import { constantLiteral, literal } from "./literal.ts";
import { snakeCase } from "./snake-case.ts";

/** The name of the function that builds a body, after the body's type. */
export const functionOf = (type: string): string => `_${snakeCase(type)}`;

/** The function that builds a body. */
export function writer({ name, content }: Body): string {
  const head = `def ${functionOf(name)}(fields: BodyFields) -> ${name}:\n`;
  const body = written(content, "    ");
  const optional = optionalMembers(content);
  return optional.length === 0
    ? `${head}    return ${body}\n`
    : `${head}    body: ${name} = ${body}\n${optional.join("")}    return body\n`;
}

/** The statements that add the members that a body may lack. Only problem details have any, all at their top. */
const optionalMembers = (content: Part): string[] =>
  membersOf(content).flatMap(([key, part]) => {
    if (!isOptional(part)) return [];
    const value = fields[part];
    return `    if ${value} is not None:\n        body[${literal(key)}] = ${value}\n`;
  });

const membersOf = (part: Part): readonly (readonly [key: string, part: Part])[] =>
  typeof part === "object" && "properties" in part ? [...part.properties] : [];

const fields: Readonly<Record<BodyField, string>> = {
  message: "fields.message",
  type: "fields.type",
  param: "fields.param",
  code: "fields.code",
  problemType: 'fields.docs_url or "about:blank"',
  problemParam: "fields.param",
  problemDetails: "fields.details",
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
  const members = membersOf(part)
    .filter(([, value]) => !isOptional(value))
    .map(([key, value]) => `${inner}${literal(key)}: ${written(value, inner)},\n`);
  return `{\n${members.join("")}${indent}}`;
}
