import { codeReference } from "../../formats/error-code.ts";
import type { Catalog } from "../../model/catalog.ts";
import { bodies } from "../bodies/body.ts";
import type { BodySchema } from "../bodies/schema.ts";
import { comment, jsDoc, key, literal as text } from "./literal.ts";

/** `bodies.ts`: the types of the bodies that services send. */
export function bodyTypes(catalog: Catalog): string {
  const types = bodies(catalog).flatMap(({ name, schema }) => {
    const { ErrorCode: _, ...definitions } = schema.definitions ?? {};
    return [[name, schema] as const, ...Object.entries(definitions)];
  });
  const interfaces = types.map(([name, schema]) => {
    const doc = jsDoc("", comment(schema.description ?? name), codeParameter);
    return `${doc}export interface ${name}<Code = SentCode> ${typeOf(schema, "")}\n`;
  });
  return `import type { SentCode } from "./error-code.ts";\n\n${interfaces.join("\n")}`;
}

const codeParameter =
  "@typeParam Code The type of `code`: the known codes when you send a body; pass `string | null` when you receive one.";

/** The type of an item of a list; a union needs parentheses there. */
function itemOf(schema: BodySchema, indent: string): string {
  const type = typeOf(schema, indent);
  return Array.isArray(schema.type) ? `(${type})` : type;
}

/** A schema as a TypeScript type. */
function typeOf(schema: BodySchema, indent: string): string {
  if (schema.$ref === codeReference) return "Code";
  if (schema.$ref) return `${schema.$ref.split("/").at(-1)}<Code>`;
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.items) return `${itemOf(schema.items, indent)}[]`;
  if (schema.type !== "object") return [schema.type].flat().map(primitive).join(" | ");
  const inner = `${indent}  `;
  const members = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const doc = property.description ? jsDoc(inner, comment(property.description)) : "";
    const optional = schema.required?.includes(name) ? "" : "?";
    return `${doc}${inner}${key(name)}${optional}: ${typeOf(property, inner)};\n`;
  });
  return `{\n${members.join("")}${indent}}`;
}

const literal = (value: BodySchema["const"]): string =>
  typeof value === "string" ? text(value) : String(value);

const primitive = (type: string | undefined): string =>
  type === "integer" ? "number" : (type ?? "unknown");
