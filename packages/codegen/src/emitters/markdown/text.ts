/** What Markdown may read as more than text. */
const special = /[\\`*[\]<>|~_&#+\d-]/;

/** A text of the catalogue in Markdown, where it says itself and does nothing else. */
export function plain(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replace(/[\\`*[\]<>|~]/g, "\\$&")
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, "\\_")
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replace(/^(?=[#+-])/, "\\")
    .replace(/^(\d+)(?=[.)])/, "$1\\");
}

/** Markdown of an author: kept as it is, but for HTML, which is shown instead of run. */
export function authored(markdown: string): string {
  const parts = markdown.trim().split(/(```[\s\S]*?```|`[^`\n]*`)/);
  return parts.map((part, index) => (index % 2 ? part : part.replaceAll("<", "\\<"))).join("");
}

export const link = (text: string, target: string): string => `[${text}](${target})`;

export const code = (text: string): string => `\`${text}\``;

/** A table; without a heading row where there is nothing to head. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;
  return line(head) + line(head.map(() => "---")) + rows.map(line).join("");
}

export const fence = (language: string, content: string): string =>
  `\`\`\`${language}\n${content}\n\`\`\`\n`;
