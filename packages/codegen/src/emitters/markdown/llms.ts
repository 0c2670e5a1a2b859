import type { Catalog, Code, Retired, Status } from "../../model/catalog.ts";
import { link, plain } from "../../text/markdown.ts";
import { sentence } from "../../text/sentence.ts";
import { authored } from "./authored.ts";
import { plainLabels } from "./page.ts";

/** `llms.txt`: the catalogue for language models, one line per entry (llmstxt.org). */
export function llms(catalog: Catalog, header: string): string {
  const { title, statuses, codes, retired, language } = catalog;
  const labels = plainLabels(language.labels);
  const legend = (["transient", "correctable", "terminal"] as const).map(
    (recovery) => `- ${recovery}. ${labels[recovery]}\n`,
  );
  const blocks = [
    `# ${plain(title)}`,
    `<!-- ${header} -->`,
    language.description && quote(authored(language.description)),
    `## ${labels.retry}`,
    legend.join(""),
    `## ${labels.statuses}`,
    statuses.map(statusLine).join(""),
    `## ${labels.codes}`,
    codes.map(codeLine).join(""),
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

const statusLine = ({ status, page, meaning, cause, recovery, actor }: Status): string =>
  `- ${link(String(status), page)}: ${sentences(meaning, cause)} (${recovery}; ${actor})\n`;

function codeLine({ code, page, meaning, action, ...rest }: Code): string {
  const { statuses, recovery, actor, deprecated } = rest;
  const facts = [`HTTP ${statuses.join(", ")}`, recovery, actor];
  if (deprecated) facts.push(`deprecated${instead(deprecated)}`);
  return `- ${link(code, page)}: ${sentences(meaning, action)} (${facts.join("; ")})\n`;
}

const retiredLine = ({ code, page, reason, replacedBy }: Retired): string =>
  `- ${link(code, page)}: ${sentences(reason)} (retired${instead({ replacedBy })})\n`;

const instead = ({ replacedBy }: { replacedBy?: Code | undefined }): string =>
  replacedBy ? `, use ${replacedBy.code}` : "";

const sentences = (...texts: readonly string[]): string =>
  plain(texts.map((text) => sentence(text)).join(" "));
