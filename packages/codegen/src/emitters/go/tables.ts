import type { Catalog, Code, Deprecation, StatusKey } from "../../model/catalog.ts";
import { inOneText } from "../../text/sentence.ts";
import { codeDoc, constant } from "./docs.ts";
import { fields, literal } from "./literal.ts";

/** `codes_gen.go`: a constant for each code. */
export const constants = ({ codes }: Catalog): string =>
  codes
    .map((code) => `${codeDoc(code)}const ${constant(code)} Code = ${literal(code.code)}\n`)
    .join("\n");

/** `code_table_gen.go`: the entry of each code. */
export function codeTable({ codes }: Catalog): string {
  const entries = codes.map(
    (code) => `\t{${literal(code.code)}, Info{
${fields("\t\t", info(code))}\t}},
`,
  );
  return `// codeTable has the entry of each code, sorted by code.
var codeTable = []codeEntry${braces(entries)}
`;
}

const info = (code: Code): Record<string, string | undefined> => ({
  Category: literal(code.category?.id ?? ""),
  Meaning: literal(code.meaning),
  Action: literal(inOneText(code.action) ?? ""),
  Statuses: `[]Status{${code.statuses.map(status).join(", ")}}`,
  Recovery: recoveries[code.classified.recovery],
  Actor: actors[code.classified.actor],
  DocsURL: literal(code.page),
  Deprecated: code.deprecated && deprecation(code.deprecated),
});

function deprecation({ reason, replacedBy, since, sunset }: Deprecation): string {
  const facts = { Reason: reason, ReplacedBy: replacedBy?.code, Since: since, Sunset: sunset };
  const given = Object.entries(facts).flatMap(([name, text]) =>
    text === undefined ? [] : `${name}: ${literal(text)}`,
  );
  return `&Deprecation{${given.join(", ")}}`;
}

/** `status_table_gen.go`: the entry of each status. */
export function statusTable({ statuses }: Catalog): string {
  const entries = statuses.map(
    (entry) => `\t{${status(entry.status)}, StatusInfo{
${fields("\t\t", {
  Name: literal(entry.name),
  Meaning: literal(entry.meaning),
  Cause: literal(entry.cause),
  Recovery: recoveries[entry.recovery],
  Actor: actors[entry.actor],
  DocsURL: literal(entry.page),
})}\t}},
`,
  );
  return `// statusTable has the entry of each status. A class follows its statuses.
var statusTable = []statusEntry${braces(entries)}
`;
}

/** `retired_table_gen.go`: the pages of retired codes. */
export function retiredTable({ retired }: Catalog): string {
  const entries = retired.map(({ code, page }) => `\t{${literal(code)}, ${literal(page)}},\n`);
  return `// retiredTable has the URL of each retired code's page, sorted by code.
var retiredTable = []retiredEntry${braces(entries)}
`;
}

const braces = (entries: readonly string[]): string =>
  entries.length > 0 ? `{\n${entries.join("")}}` : "{}";

const status = (key: StatusKey): string => (typeof key === "number" ? `${key}` : `Status${key}`);

const recoveries = { transient: "Transient", correctable: "Correctable", terminal: "Terminal" };

const actors = {
  caller: "Caller",
  account_owner: "AccountOwner",
  operator: "Operator",
  upstream: "Upstream",
};
