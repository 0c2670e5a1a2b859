import type { Constant } from "../../formats/catalog-file.ts";
import { type Body, bodies } from "../bodies/body.ts";
import { codeTypes } from "../bodies/code-types.ts";
import type { BodyField, Part } from "../bodies/part.ts";
import type { Sending } from "../bodies/sending.ts";
import { field as fieldLine, literal } from "./literal.ts";
import { jsonValue, type Models } from "./models.ts";

/** How to build each body, and which one is the default. */
export function writers(sending: Sending, models: Models): string {
  const all = bodies(sending);
  return `/// The body that services send by default.
pub type Body = ${all[0].name};

${all.map((body) => writer(body, models, codeWriter(sending))).join("\n")}`;
}

/** What the code is in a body: a text, a number, or either. */
function codeWriter(sending: Sending): string {
  const [type, other] = codeTypes(sending);
  if (other !== undefined) return "fields.code_value()";
  return type === "integer" ? "fields.code_number()" : "fields.code_text()";
}

const writer = (
  { name, content }: Body,
  models: Models,
  code: string,
): string => `impl From<&BodyFields<'_>> for ${name} {
    fn from(fields: &BodyFields<'_>) -> Self {
        ${literalOf(content, name, "Self", models, code)}
    }
}
`;

/** The expression for a part of a body. `name` is the type's name at that place. */
function literalOf(
  part: Part,
  type: string,
  name: string,
  models: Models,
  code: string,
  indent = "        ",
): string {
  if (typeof part === "string") {
    if (part === "code") return code;
    const { value, isOption = false } = fieldValues[part];
    return type.startsWith("Option<") && !isOption ? `Some(${value})` : value;
  }
  if ("constant" in part) return constantOf(part.constant, type);
  if ("item" in part) {
    const item = type.replace(/^Vec<(.*)>$/, "$1");
    return `vec![${literalOf(part.item, item, item, models, code, indent)}]`;
  }
  const inner = `${indent}    `;
  const fields = (models.get(type) ?? []).map((field) => {
    const own = part.properties.get(field.key);
    const value = own ? literalOf(own, field.type, field.type, models, code, inner) : "None";
    return fieldLine(inner, `${field.name}:`, value, ",");
  });
  return `${name} {\n${fields.join("")}${indent}}`;
}

function constantOf(constant: Constant, type: string): string {
  if (constant === null) return `${type}::Null`;
  if (typeof constant === "string") return `String::from(${literal(constant)})`;
  return type === jsonValue ? `${type}::from(${constant})` : `${constant}`;
}

const fieldValues: Readonly<
  Record<Exclude<BodyField, "code">, { value: string; isOption?: boolean }>
> = {
  message: { value: "fields.message.to_owned()" },
  type: { value: "fields.kind.to_owned()" },
  param: { value: "fields.param.map(str::to_owned)", isOption: true },
  problemType: { value: 'fields.docs_url.unwrap_or("about:blank").to_owned()' },
  problemParam: { value: "fields.param.map(str::to_owned)", isOption: true },
  problemDetails: { value: "fields.problem_details()", isOption: true },
  title: { value: "fields.meaning.to_owned()" },
  status: { value: "fields.status" },
  docsUrl: { value: "fields.docs_url.map(str::to_owned)", isOption: true },
  requestId: { value: "fields.request_id.map(str::to_owned)", isOption: true },
  details: { value: "fields.details.cloned().unwrap_or_default()" },
};
