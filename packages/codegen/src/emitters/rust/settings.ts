import type { Catalog, Shape } from "../../model/catalog.ts";
import { keysOf } from "../../model/pointer.ts";
import { bodies } from "../bodies/body.ts";
import { aroundId } from "../bodies/suffix.ts";
import { type Entry, entry, line, list, literal, table } from "./literal.ts";

/** `settings.rs`: what the runtime needs from the catalogue besides its tables. */
export function settings(catalog: Catalog): string {
  const { accepts, format, requestId } = catalog.wire;
  const [own] = bodies(catalog);
  const headers = requestId.headers.map(literal);
  const { attempts, initialDelayMs, maxDelayMs, maxRetryAfterMs } = catalog.retry;
  return [
    `use crate::RetryPolicy;
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
  ].join("\n");
}

function shape({ name, message, code, type, param }: Shape): Entry {
  const keys = (pointer: string, indent: string, around: string): string =>
    list(indent, keysOf(pointer).map(literal), around.length);
  const some =
    (field: string, pointer: string | undefined) =>
    (indent: string): string =>
      pointer === undefined ? "None" : `Some(${keys(pointer, indent, `${field}: Some(),`)})`;
  return entry("Shape", {
    name: literal(name),
    message: (indent) => keys(message, indent, "message: ,"),
    code: some("code", code),
    kind: some("kind", type),
    param: some("param", param),
  });
}

function suffix(template: string | undefined): string {
  const around = aroundId(template);
  return around ? `Some((${around.map(literal).join(", ")}))` : "None";
}
