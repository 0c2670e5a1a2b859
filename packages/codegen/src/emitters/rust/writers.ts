import type { Catalog } from "../../model/catalog.ts";
import { type Body, bodies } from "../bodies/body.ts";
import type { BodyField, Part } from "../bodies/part.ts";
import { line } from "./literal.ts";
import type { Models } from "./models.ts";

/** How to build each body, and which one is the default. */
export function writers(catalog: Catalog, models: Models): string {
  const all = bodies(catalog);
  return `/// The body that services send by default.
pub type Body = ${all[0].name};

${all.map((body) => writer(body, models)).join("\n")}`;
}

const writer = (
  { name, content }: Body,
  models: Models,
): string => `impl From<&BodyFields<'_>> for ${name} {
    fn from(fields: &BodyFields<'_>) -> Self {
        ${literalOf(content, name, "Self", models)}
    }
}
`;

/** The expression for a part of a body. `name` is the type's name at that place. */
function literalOf(
  part: Part,
  type: string,
  name: string,
  models: Models,
  indent = "        ",
): string {
  if (typeof part === "string") {
    const { value, isOption = false } = fieldValues[part];
    return type.startsWith("Option<") && !isOption ? `Some(${value})` : value;
  }
  if ("item" in part) {
    const item = type.replace(/^Vec<(.*)>$/, "$1");
    return `vec![${literalOf(part.item, item, item, models, indent)}]`;
  }
  const inner = `${indent}    `;
  const fields = (models.get(type) ?? []).map((field) => {
    const own = part.properties.get(field.key);
    const value = own ? literalOf(own, field.type, field.type, models, inner) : "None";
    return line(inner, `${field.name}:`, value, ",");
  });
  return `${name} {\n${fields.join("")}${indent}}`;
}

const fieldValues: Readonly<Record<BodyField, { value: string; isOption?: boolean }>> = {
  message: { value: "fields.message.to_owned()" },
  type: { value: "fields.category.to_owned()" },
  param: { value: "fields.param.map(str::to_owned)", isOption: true },
  code: { value: "fields.code.map(str::to_owned)", isOption: true },
  problemType: { value: "fields.docs_url.to_owned()" },
  title: { value: "fields.meaning.to_owned()" },
  status: { value: "fields.status" },
};
