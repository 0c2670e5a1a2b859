import type { Catalog, Code, StatusKey } from "../../model/catalog.ts";
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
  return `use crate::ErrorCode;

impl ErrorCode {${constants.length > 0 ? `\n${constants.join("\n")}` : ""}}
`;
}

/** `codes.rs`: the entry of each code. */
export function codesTable({ codes }: Catalog): string {
  const entries = codes.map((code) =>
    entry("CodeEntry", {
      code: `ErrorCode(${literal(code.code)})`,
      category: literal(code.category?.id ?? ""),
      meaning: literal(code.meaning),
      action: literal(inOneText(code.action) ?? ""),
      statuses: (indent) => list(indent, code.statuses.map(statusKey)),
      recovery: variant("Recovery", code.classified.recovery),
      actor: variant("Actor", code.classified.actor),
      docs_url: literal(code.page),
      deprecated: deprecation(code),
    }),
  );
  const names =
    entries.length > 0 ? "{Actor, CodeEntry, ErrorCode, Recovery, StatusKey}" : "CodeEntry";
  return `use crate::${names};

pub(crate) static CODES: &[CodeEntry] = ${table(entries)};
`;
}

function deprecation({ deprecated }: Code): (indent: string) => string {
  if (!deprecated) return () => "None";
  const { reason, replacedBy, since, sunset } = deprecated;
  const value = entry("crate::Deprecation", {
    reason: literal(reason),
    replaced_by: replacedBy ? `Some(ErrorCode(${literal(replacedBy.code)}))` : "None",
    since: option(since),
    sunset: option(sunset),
  });
  return (indent) => `Some(${value(indent)})`;
}

const option = (text: string | undefined): string =>
  text === undefined ? "None" : `Some(${literal(text)})`;

/** `retired.rs`: the URLs of the pages of retired codes. */
export function retiredTable({ retired }: Catalog): string {
  const entries = retired.map(({ code, page }) =>
    entry("Retired", { code: literal(code), docs_url: literal(page) }),
  );
  return `use crate::entry::Retired;

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
      cause: literal(status.cause),
      recovery: variant("Recovery", status.recovery),
      actor: variant("Actor", status.actor),
      docs_url: literal(status.page),
    }),
  );
  const names = entries.length > 0 ? "{Actor, Recovery, StatusEntry, StatusKey}" : "StatusEntry";
  return `use crate::${names};

pub(crate) static STATUSES: &[StatusEntry] = ${table(entries)};
`;
}

const statusKey = (status: StatusKey): string =>
  typeof status === "number" ? `StatusKey::status(${status})` : `StatusKey::class(${status[0]})`;

/** The enum variant for a word of the catalogue: `account_owner` is `Actor::AccountOwner`. */
const variant = (type: string, word: string): string =>
  `${type}::${word.replace(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase())}`;
