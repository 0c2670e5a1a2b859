import { deprecationNotice } from "../emitters/deprecation.ts";
import type { Catalog, Code, Identity, Retired } from "../model/catalog.ts";
import { defaultStatus } from "../model/statuses.ts";
import { toCatalogData } from "../model/to-catalog-data.ts";
import { sentence, sentences } from "../text/sentence.ts";

/** Describes a code, retired or not, as text for a terminal and as data. */
export function explanationOf(
  catalog: Catalog,
  name: string,
): { text: string; data: object } | undefined {
  const isMeant = ({ key, code, aliases }: Identity): boolean =>
    [key, code, ...aliases].map(String).includes(name);
  // What is sent comes first: the name of one code may be the value of another.
  const isNamed = ({ identifier, constant }: Code): boolean =>
    [identifier, constant].includes(name);
  const sent = catalog.codes.find(isMeant);
  const retired = sent ? undefined : catalog.retired.find(isMeant);
  const code = sent ?? (retired ? undefined : catalog.codes.find(isNamed));
  const text = code ? explainCode(code, catalog) : retired && explainRetired(retired);
  const all = toCatalogData(catalog, "");
  const value = (code ?? retired)?.value;
  const entry = [...all.codes, ...all.retired].find((one) => one.code === value);
  return text && entry ? { text, data: entry } : undefined;
}

function explainCode(code: Code, { language: { labels } }: Catalog): string {
  const { actor, aliases, category, deprecated, recovery, statuses } = code;
  const facts: [string, string | undefined][] = [
    ["deprecated", deprecated && deprecationNotice(deprecated)],
    ["key", code.key === code.code ? undefined : code.key],
    ["aliases", aliases.join(", ")],
    ["statuses", statuses.length === 0 ? undefined : statusesOf(code)],
    ["recovery", recovery && `${recovery}. ${labels[recovery]}`],
    ["actor", actor && `${actor}. ${sentence(labels[actor])}`],
    ["category", category?.id],
    ["names", `${code.identifier}, ${code.constant}`],
    ["page", code.page],
    ["since", code.since],
  ];
  const lines = facts.map(([name, fact]) => (fact ? `\n  ${name.padEnd(10)}  ${fact}` : ""));
  return `${code.code}: ${sentences(code.meaning, code.action)}\n${lines.join("")}`;
}

const statusesOf = ({ statuses }: Code): string =>
  `${statuses.join(", ")} (${defaultStatus(statuses)} is the default)`;

const explainRetired = ({ code, page, ...retired }: Retired): string =>
  `${code}: retired. ${deprecationNotice(retired)}\n\n  page  ${page}`;
