import type { Catalog, Code, Retired } from "./model/catalog.ts";
import { didYouMean } from "./suggest.ts";

/** What is known about a code, for a terminal; or, where there is no such code, which was meant. */
export function explain(catalog: Catalog, code: string): { text: string; known: boolean } {
  const known = catalog.codes.find((entry) => entry.code === code);
  if (known) return { text: explainCode(known, catalog), known: true };
  const retired = catalog.retired.find((entry) => entry.code === code);
  if (retired) return { text: explainRetired(retired), known: true };
  const guess = didYouMean(
    code,
    catalog.codes.map((entry) => entry.code),
  );
  return { text: `${catalog.title} has no code ${code}. ${guess}`.trimEnd(), known: false };
}

function explainCode(code: Code, { language: { labels } }: Catalog): string {
  const { deprecated } = code;
  const facts: [string, string][] = [
    ["statuses", `${code.statuses.join(", ")} (the first is the one to answer with)`],
    ["recovery", `${code.recovery}. ${labels[code.recovery]}`],
    ["actor", `${code.actor}. ${labels[code.actor]}.`],
    ["category", code.category.id],
    ["names", `${code.identifier}, ${code.constant}`],
    ["page", code.page],
  ];
  if (deprecated) facts.unshift(["deprecated", replacement(deprecated)]);
  const lines = facts.map(([name, fact]) => `  ${name.padEnd(10)}  ${fact}\n`);
  return `${code.code}: ${code.meaning}. ${code.action}.\n\n${lines.join("")}`.trimEnd();
}

const explainRetired = ({ code, page, ...retired }: Retired): string =>
  `${code}: retired. ${replacement(retired)}\n\n  page  ${page}`;

const replacement = ({ reason, replacedBy }: { reason: string; replacedBy?: Code }): string =>
  reason + (replacedBy ? ` Use ${replacedBy.code}.` : "");
