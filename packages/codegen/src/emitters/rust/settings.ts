import type { Constant } from "../../formats/catalog-file.ts";
import type { Catalog, Shape } from "../../model/catalog.ts";
import { keysOf } from "../../model/pointer.ts";
import { shapeFields } from "../../model/wire.ts";
import { bodies } from "../bodies/body.ts";
import { aroundId } from "../bodies/suffix.ts";
import { double, type Entry, entry, line, list, literal, pair, table } from "./literal.ts";

/** `settings.rs`: what the runtime needs from the catalogue besides its tables. */
export function settings(catalog: Catalog): string {
  const { accepts, format, requestId } = catalog.wire;
  const [own] = bodies(catalog);
  const headers = requestId.headers.map(literal);
  const { attempts, initialDelayMs, maxDelayMs, maxRetryAfterMs } = catalog.retry;
  return [
    `use super::super::RetryPolicy;
use super::super::shape::*;
use std::time::Duration;
`,
    `pub(crate) static ACCEPTS: &[Shape] = ${table(accepts.map(shape))};\n`,
    `pub(crate) const FORMAT: &str = ${literal(format.name)};\n`,
    `pub(crate) const MEDIA_TYPE: &str = ${literal(own?.mediaType ?? "")};\n`,
    `pub(crate) const DOCS: &str = ${literal(catalog.docs)};\n`,
    line("", "pub(crate) const REQUEST_ID_HEADERS: &[&str] =", list("", headers), ";"),
    suffix(requestId.messageSuffix),
    `pub(crate) const RETRY: RetryPolicy = RetryPolicy {
    attempts: ${attempts},
    initial_delay: Duration::from_millis(${initialDelayMs}),
    max_delay: Duration::from_millis(${maxDelayMs}),
    max_retry_after: Duration::from_millis(${maxRetryAfterMs}),
};
`,
  ].join("\n");
}

function shape(shape: Shape): Entry {
  const fields = shapeFields.map((field) => {
    const name = fieldNames[field] ?? field;
    const pointer = shape[field];
    const value = (indent: string): string =>
      pointer === undefined ? "None" : `Some(${place(pointer, indent, `${name}: Some(),`)})`;
    return [name, value] as const;
  });
  const constants = Object.entries(shape.constants ?? {}).map(([pointer, constant]) =>
    entry("Fixed", {
      place: (indent) => place(pointer, indent, "place: ,"),
      value: constantOf(constant),
    }),
  );
  return entry("Shape", {
    name: literal(shape.name),
    ...Object.fromEntries(fields),
    constants: (indent) => table(constants, indent),
  });
}

/** The names in Rust, where they differ. */
const fieldNames: Readonly<Partial<Record<(typeof shapeFields)[number], string>>> = {
  type: "kind",
  docsUrl: "docs_url",
  requestId: "request_id",
};

const place = (pointer: string, indent: string, around: string): string =>
  list(indent, keysOf(pointer).map(literal), around.length);

function constantOf(constant: Constant): string {
  if (constant === null) return "Constant::Null";
  if (typeof constant === "string") return `Constant::Text(${literal(constant)})`;
  if (typeof constant === "boolean") return `Constant::Bool(${constant})`;
  return `Constant::Number(${double(constant)})`;
}

/** The texts around the request id. */
function suffix(template: string | undefined): string {
  const around = aroundId(template)?.map(literal);
  const start = "pub(crate) const REQUEST_ID_SUFFIX: Option<(&str, &str)> =";
  return line("", start, around ? `Some(${pair(around)})` : "None", ";");
}
