import type { Catalog } from "../../model/catalog.ts";
import { bodies } from "../bodies/body.ts";
import { bodyOf, type Part } from "../bodies/shape.ts";
import { line } from "./literal.ts";
import type { Models } from "./models.ts";

/** How each body is made, and which of them is the catalogue's own. */
export function writers(catalog: Catalog, models: Models): string {
  const names = bodies(catalog).map(({ name }) => name);
  const value = literalOf(bodyOf(catalog.wire.format), "ErrorResponse", "Self", models);
  const parts = names.map((name) => writer(name, name === "ErrorResponse" ? value : problem));
  return `/// The body that services answer with unless another is asked for.
pub type Body = ${names[0]};

${parts.join("\n")}`;
}

const writer = (name: string, value: string): string => `impl From<&BodyFields<'_>> for ${name} {
    fn from(fields: &BodyFields<'_>) -> Self {
        ${value}
    }
}
`;

const problem = `Self {
            kind: fields.docs_url.to_owned(),
            title: fields.meaning.to_owned(),
            status: fields.status,
            detail: Some(fields.message.to_owned()),
            instance: None,
            code: fields.code.map(str::to_owned),
        }`;

/** The expression for a part of a body, down to its fields. `name` is how its type is called there. */
function literalOf(
  part: Part,
  type: string,
  name: string,
  models: Models,
  indent = "        ",
): string {
  if (typeof part === "string") return fieldValues[part];
  if ("item" in part) {
    const item = type.replace(/^Vec<(.*)>$/, "$1");
    return `vec![${literalOf(part.item, item, item, models, indent)}]`;
  }
  const inner = `${indent}    `;
  const fields = (models.get(type) ?? []).flatMap((field) => {
    const own = part.properties.get(field.key);
    if (own === undefined) return [];
    const value = literalOf(own, field.type, field.type, models, inner);
    return [line(inner, `${field.name}:`, value, ",")];
  });
  return `${name} {\n${fields.join("")}${indent}}`;
}

const fieldValues = {
  message: "fields.message.to_owned()",
  type: "fields.category.to_owned()",
  param: "fields.param.map(str::to_owned)",
  code: "fields.code.map(str::to_owned)",
};
