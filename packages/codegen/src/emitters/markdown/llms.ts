import type { Catalog, Code, Retired, Status } from "../../model/catalog.ts";
import { link, plain } from "../../text/markdown.ts";
import { sentences } from "../../text/sentence.ts";
import { authored } from "./authored.ts";
import { plainLabels } from "./page.ts";

/** `llms.txt`: the catalogue for language models, one line per entry (llmstxt.org). */
export function llms(catalog: Catalog, header: string): string {
  const { title, statuses, codes, retired, language } = catalog;
  const labels = plainLabels(language.labels);
  const legend = (["transient", "correctable", "terminal"] as const).map(
    (recovery) => `- ${recovery}: ${labels[recovery]}\n`,
  );
  const blocks = [
    `# ${plain(title)}`,
    `<!-- ${header} -->`,
    language.description && quote(authored(language.description)),
    ...(codes.some(({ classified }) => classified.recovery)
      ? [`## ${labels.retry}`, legend.join("")]
      : []),
    `## ${labels.codes}`,
    codes.map(codeLine).join(""),
    ...(statuses.length > 0 ? [`## ${labels.statuses}`, statuses.map(statusLine).join("")] : []),
    retired.length > 0 && `## ${labels.retiredCodes}`,
    retired.map(retiredLine).join(""),
  ];
  return `${blocks.flatMap((block) => (block ? [block.trimEnd()] : [])).join("\n\n")}\n`;
}

const quote = (markdown: string): string =>
  markdown
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");

const statusLine = ({ status, page, meaning, cause, classified }: Status): string =>
  line(String(status), page, sentences(meaning, cause), [classified.recovery, classified.actor]);

function codeLine({ code, page, meaning, action, ...rest }: Code): string {
  const { key, statuses, classified, deprecated } = rest;
  return line(code, page, sentences(meaning, action), [
    key === code ? undefined : key,
    statuses.length > 0 ? `HTTP ${statuses.join(", ")}` : undefined,
    classified.recovery,
    classified.actor,
    deprecated && `deprecated${instead(deprecated)}`,
  ]);
}

const retiredLine = ({ code, key, page, meaning, reason, replacedBy }: Retired): string =>
  line(code, page, sentences(meaning, reason), [
    key === code ? undefined : key,
    `retired${instead({ replacedBy })}`,
  ]);

function line(
  name: string,
  page: string,
  text: string,
  facts: readonly (string | undefined)[],
): string {
  const known = facts.filter(Boolean).join("; ");
  return `- ${link(name, page)}: ${plain(text)}${known && ` (${known})`}\n`;
}

const instead = ({ replacedBy }: { replacedBy?: Code | undefined }): string =>
  replacedBy ? `, use ${replacedBy.code}` : "";
