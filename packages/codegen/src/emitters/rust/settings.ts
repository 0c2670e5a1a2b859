import type { Catalog, Shape } from "../../model/catalog.ts";
import { bodies } from "../../wire/body.ts";
import { keysOf } from "../../wire/pointer.ts";
import { bodyOf, type Part } from "../../wire/shape.ts";
import type { Models } from "./bodies.ts";
import { line, list, literal, table } from "./literal.ts";
import { entry } from "./tables.ts";

/** `settings.rs`: all that the runtime has to know of the catalogue, beside its tables. */
export function settings(catalog: Catalog, models: Models): string {
  const { accepts, format, requestId } = catalog.wire;
  const [own] = bodies(catalog);
  const isOwn = own?.name === "ErrorResponse";
  const names = [...(isOwn ? ["ErrorResponse"] : []), "ProblemDetails"];
  const headers = requestId.headers.map((name) => literal(name.toLowerCase()));
  const { attempts, initialDelayMs, maxDelayMs, maxRetryAfterMs } = catalog.retry;
  const parts = [...models.keys()].filter((name) => name !== "ProblemDetails" && isOwn);
  return [
    `use super::bodies::{${[...new Set([...names, ...parts])].sort().join(", ")}};
use crate::RetryPolicy;
use crate::facts::Facts;
use crate::shape::Shape;
use std::time::Duration;
`,
    `pub(crate) static ACCEPTS: &[Shape] = ${table(accepts.map(shape))};\n`,
    `pub(crate) const FORMAT: &str = ${literal(format.name)};\n`,
    `pub(crate) const MEDIA_TYPE: &str = ${literal(own?.mediaType ?? "")};\n`,
    line("", "pub(crate) const REQUEST_ID_HEADERS: &[&str] =", list("", headers), ";"),
    line(
      "",
      "pub(crate) const REQUEST_ID_SUFFIX: Option<(&str, &str)> =",
      suffix(requestId.messageSuffix),
      ";",
    ),
    `pub(crate) const RETRY: RetryPolicy = RetryPolicy {
    attempts: ${attempts},
    initial_delay: Duration::from_millis(${initialDelayMs}),
    max_delay: Duration::from_millis(${maxDelayMs}),
    max_retry_after: Duration::from_millis(${maxRetryAfterMs}),
};
`,
    `/// The body that services answer with unless another is asked for.\npub type Body = ${names[0]};\n`,
    ...(isOwn ? [writer("ErrorResponse", literalOf(bodyOf(format), "ErrorResponse", models))] : []),
    writer("ProblemDetails", problem),
  ].join("\n");
}

function shape({ name, message, code, type, param }: Shape): string {
  const keys = (pointer: string | undefined): string =>
    list("        ", keysOf(pointer).map(literal));
  const some = (pointer: string | undefined): string =>
    pointer === undefined ? "None" : `Some(${keys(pointer)})`;
  return entry("Shape", {
    name: literal(name),
    message: keys(message),
    code: some(code),
    "r#type": some(type),
    param: some(param),
  });
}

function suffix(template: string | undefined): string {
  if (template === undefined) return "None";
  const [before = "", ...rest] = template.split("{id}");
  return `Some((${literal(before)}, ${literal(rest.join("{id}"))}))`;
}

const writer = (name: string, value: string): string => `impl From<&Facts<'_>> for ${name} {
    fn from(facts: &Facts<'_>) -> Self {
        ${value}
    }
}
`;

const problem = `Self {
            r#type: facts.page.to_owned(),
            title: facts.meaning.to_owned(),
            status: facts.status,
            detail: Some(facts.message.to_owned()),
            instance: None,
            code: facts.code.map(str::to_owned),
        }`;

/** The expression for a body, down to its fields. */
function literalOf(part: Part, type: string, models: Models, indent = "        "): string {
  if (typeof part === "string") return fieldValues[part];
  if ("item" in part) {
    const item = type.replace(/^Vec<(.*)>$/, "$1");
    return `vec![${literalOf(part.item, item, models, indent)}]`;
  }
  const inner = `${indent}    `;
  const fields = (models.get(type) ?? []).map(({ key, name, type: own }) => {
    const value = literalOf(part.properties.get(key) ?? "message", own, models, inner);
    return line(inner, `${name}:`, value, ",");
  });
  return `${indent === "        " ? "Self" : type} {\n${fields.join("")}${indent}}`;
}

const fieldValues = {
  message: "facts.message.to_owned()",
  type: "facts.category.to_owned()",
  param: "facts.param.map(str::to_owned)",
  code: "facts.code.map(str::to_owned)",
};
