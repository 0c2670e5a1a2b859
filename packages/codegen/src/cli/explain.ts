import { deprecationNotice } from "../emitters/deprecation.ts";
import type { Catalog, Code, Retired } from "../model/catalog.ts";
import { defaultStatus } from "../model/statuses.ts";
import { toCatalogData } from "../model/to-catalog-data.ts";
import { sentence } from "../text/sentence.ts";

/** Describes a code, retired or not, as text for a terminal and as data. */
export function explain(
  catalog: Catalog,
  name: string,
): { text: string; data: object } | undefined {
  const isMeant = ({ code }: { code: string }): boolean => code === name;
  const code = catalog.codes.find(isMeant);
  const retired = catalog.retired.find(isMeant);
  const text = code ? explainCode(code, catalog) : retired && explainRetired(retired);
  const all = toCatalogData(catalog, "");
  const entry = [...all.codes, ...all.retired].find(isMeant);
  return text && entry ? { text, data: entry } : undefined;
}

function explainCode(code: Code, { language: { labels } }: Catalog): string {
  const { deprecated } = code;
  const facts: [string, string][] = [
    ["statuses", `${code.statuses.join(", ")} (${defaultStatus(code.statuses)} is the default)`],
    ["recovery", `${code.recovery}. ${labels[code.recovery]}`],
    ["actor", `${code.actor}. ${sentence(labels[code.actor])}`],
    ["category", code.category.id],
    ["names", `${code.identifier}, ${code.constant}`],
    ["page", code.page],
  ];
  if (code.since !== undefined) facts.push(["since", code.since]);
  if (deprecated) facts.unshift(["deprecated", deprecationNotice(deprecated)]);
  const lines = facts.map(([name, fact]) => `\n  ${name.padEnd(10)}  ${fact}`);
  return `${code.code}: ${sentence(code.meaning)} ${sentence(code.action)}\n${lines.join("")}`;
}

const explainRetired = ({ code, page, ...retired }: Retired): string =>
  `${code}: retired. ${deprecationNotice(retired)}\n\n  page  ${page}`;
