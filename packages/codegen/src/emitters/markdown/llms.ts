import type { Catalog } from "../../model/catalog.ts";
import { link, plain } from "./text.ts";

/** `llms.txt`: the catalogue for language models, one line an entry (llmstxt.org). */
export function llms({ title, statuses, codes, language }: Catalog, header: string): string {
  const { labels } = language;
  const statusLines = statuses.map(
    ({ status, page, meaning, cause }) =>
      `- ${link(String(status), page)}: ${plain(meaning)}. ${plain(cause)}.\n`,
  );
  const codeLines = codes.map(
    ({ code, page, meaning, action, statuses: with_, recovery, actor }) => {
      const facts = `HTTP ${with_.join(", ")}; ${recovery}; ${actor}`;
      return `- ${link(code, page)}: ${plain(meaning)}. ${plain(action)}. (${facts})\n`;
    },
  );
  return `# ${plain(title)}

<!-- ${header} -->

> transient: ${labels.transient} correctable: ${labels.correctable} terminal: ${labels.terminal}

## ${labels.statuses}

${statusLines.join("")}
## ${labels.codes}

${codeLines.join("")}`;
}
