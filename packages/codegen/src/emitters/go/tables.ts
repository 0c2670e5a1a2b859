import type { Catalog, Classified, Code, Deprecation, StatusKey } from "../../model/catalog.ts";
import { inByteOrder } from "../../text/byte-order.ts";
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
  const entries = inByteOrder(codes, ({ code }) => code).map(
    (code) => `\t{${literal(code.code)}, Info{
${fields("\t\t", info(code))}\t}},
`,
  );
  return `// codeTable has the entry of each code, sorted by code.
var codeTable = []codeEntry${braces(entries)}
`;
}

const info = (code: Code): Record<string, string | undefined> => ({
  Numeric: typeof code.value === "number" ? "true" : undefined,
  Category: text(code.category?.id),
  Meaning: literal(code.meaning),
  Action: text(inOneText(code.action)),
  Statuses:
    code.statuses.length > 0 ? `[]Status{${code.statuses.map(status).join(", ")}}` : undefined,
  ...classification(code.classified),
  DocsURL: literal(code.page),
  Deprecated: code.deprecated && deprecation(code.deprecated),
});

const text = (value: string | undefined): string | undefined =>
  value === undefined ? undefined : literal(value);

const classification = ({ recovery, actor }: Classified) => ({
  Recovery: recovery && recoveries[recovery],
  Actor: actor && actors[actor],
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
  Cause: text(entry.cause),
  ...classification(entry.classified),
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
  const sorted = inByteOrder(retired, ({ code }) => code);
  const entries = sorted.map(({ code, page }) => `\t{${literal(code)}, ${literal(page)}},\n`);
  return `// retiredTable has the URL of each retired code's page, sorted by code.
var retiredTable = []retiredEntry${braces(entries)}
`;
}

/** `alias_table_gen.go`: what else is understood as a code. */
export function aliasTable({ aliases, patterns }: Catalog): string {
  const sorted = inByteOrder(aliases, ({ alias }) => alias);
  const entries = sorted.map(({ alias, code }) => `\t{${literal(alias)}, ${literal(code)}},\n`);
  const rows = patterns.map(
    ({ before, after, code }) => `\t{${[before, after, code].map(literal).join(", ")}},\n`,
  );
  return `// aliasTable has the other values of codes, sorted.
var aliasTable = []aliasEntry${braces(entries)}

// patternTable has the values with a parameter. The first one that fits counts.
var patternTable = []pattern${braces(rows)}
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
