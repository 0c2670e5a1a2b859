import type { Actor, Recovery } from "../../formats/catalog-file.ts";
import type { Catalog, Code, StatusKey } from "../../model/catalog.ts";
import { inByteOrder } from "../../text/byte-order.ts";
import { inOneText } from "../../text/sentence.ts";
import { codeDoc } from "./docs.ts";
import { entry, line, list, literal, table } from "./literal.ts";

/** `error_code.rs`: the codes as associated constants. */
export function errorCode({ codes }: Catalog): string {
  const constants = codes.map(
    (code) =>
      codeDoc(code, "    ") +
      line("    ", `pub const ${code.constant}: Self =`, `Self(${literal(code.code)})`, ";"),
  );
  return `use super::super::ErrorCode;

impl ErrorCode {${constants.length > 0 ? `\n${constants.join("\n")}` : ""}}
`;
}

/** `codes.rs`: the entry of each code. */
export function codesTable({ codes }: Catalog): string {
  const entries = inByteOrder(codes, ({ code }) => code).map((code) =>
    entry("CodeEntry", {
      code: `ErrorCode(${literal(code.code)})`,
      value: typeof code.value === "number" ? `Some(${code.value})` : "None",
      category: text(code.category?.id),
      meaning: literal(code.meaning),
      action: text(inOneText(code.action)),
      statuses: (indent) => list(indent, code.statuses.map(statusKey)),
      recovery: recovery(code.classified.recovery),
      actor: actor(code.classified.actor),
      docs_url: literal(code.page),
      deprecated: deprecation(code),
    }),
  );
  return `use super::super::*;

pub(crate) static CODES: &[CodeEntry] = ${table(entries)};
`;
}

function deprecation({ deprecated }: Code): (indent: string) => string {
  if (!deprecated) return () => "None";
  const { reason, replacedBy, since, sunset } = deprecated;
  const value = entry("Deprecation", {
    reason: literal(reason),
    replaced_by: replacedBy ? `Some(ErrorCode(${literal(replacedBy.code)}))` : "None",
    since: text(since),
    sunset: text(sunset),
  });
  return (indent) => `Some(${value(indent)})`;
}

/** `aliases.rs`: what else is understood as a code. */
export function aliasesTable({ aliases, patterns }: Catalog): string {
  const others = inByteOrder(aliases, ({ alias }) => alias).map(({ alias, code }) =>
    entry("Alias", { alias: literal(alias), code: literal(code) }),
  );
  const around = patterns.map(({ before, after, code }) =>
    entry("Pattern", {
      before: literal(before),
      after: literal(after),
      code: literal(code),
    }),
  );
  return `use super::super::entry::{Alias, Pattern};

pub(crate) static ALIASES: &[Alias] = ${table(others)};

pub(crate) static PATTERNS: &[Pattern] = ${table(around)};
`;
}

/** `retired.rs`: the URLs of the pages of retired codes. */
export function retiredTable({ retired }: Catalog): string {
  const entries = inByteOrder(retired, ({ code }) => code).map(({ code, page }) =>
    entry("Retired", { code: literal(code), docs_url: literal(page) }),
  );
  return `use super::super::entry::Retired;

pub(crate) static RETIRED: &[Retired] = ${table(entries)};
`;
}

/** `statuses.rs`: the entry of each status. */
export function statusesTable({ statuses }: Catalog): string {
  const entries = statuses.map((status) =>
    entry("StatusEntry", {
      status: statusKey(status.status),
      name: literal(status.name),
      meaning: literal(status.meaning),
      cause: text(status.cause),
      recovery: recovery(status.classified.recovery),
      actor: actor(status.classified.actor),
      docs_url: literal(status.page),
    }),
  );
  return `use super::super::*;

pub(crate) static STATUSES: &[StatusEntry] = ${table(entries)};
`;
}

const statusKey = (status: StatusKey): string =>
  typeof status === "number" ? `StatusKey::status(${status})` : `StatusKey::class(${status[0]})`;

const text = (value: string | undefined): string =>
  value === undefined ? "None" : `Some(${literal(value)})`;

const recovery = (word: Recovery | undefined): string => variant("Recovery", word);

const actor = (word: Actor | undefined): string => variant("Actor", word);

/** The enum variant for a word of the catalogue: `account_owner` is `Actor::AccountOwner`. */
const variant = (type: string, word: string | undefined): string =>
  word === undefined
    ? "None"
    : `Some(${type}::${word.replace(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase())})`;
