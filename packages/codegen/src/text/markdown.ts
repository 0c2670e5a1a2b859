import { invisible, spellInvisible } from "./invisible.ts";

/** What Markdown may read as more than text, and what a person may not read at all. */
const special = new RegExp(
  [/[\\`*[\]<|~_&]|^[#+>\d-]|#$/, invisible].map(({ source }) => source).join("|"),
);

/** Where GitHub would start a link. */
const address = /:(?=\/\/)|(?<=www)\./gi;

/** A text of the catalogue in Markdown, where it says itself and does nothing else. */
export function plain(text: string): string {
  return special.test(text) ? escaped(text).replace(/\S+/g, unlinked) : text;
}

/** A word without the links that would take what is escaped behind their start for their own. */
function unlinked(word: string): string {
  const last = Math.max(word.lastIndexOf("\\"), word.lastIndexOf("&"));
  return word.replace(address, (start, at: number) => (at < last ? `\\${start}` : start));
}

function escaped(text: string): string {
  const line = text
    .replace(/[\\`*[\]|~]/g, "\\$&")
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, "\\_")
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replace(/<(?=[a-z/!?])/gi, "&lt;")
    .replace(/^[#+>-]|#$/g, "\\$&")
    .replace(/^(\d+)(?=[.)])/, "$1\\");
  return spellInvisible(line, (hexadecimal) => `&#x${hexadecimal};`);
}

/** A link. Some readers unescape the brackets of its text before they read it, so it has none. */
export function link(text: string, target: string): string {
  const shown = text.replaceAll("\\[", "&#91;").replaceAll("\\]", "&#93;");
  return `[${shown}](${target})`;
}

export const code = (text: string): string => `\`${text}\``;

export const strong = (text: string): string => `**${text}**`;

/** A table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;
  return line(head) + line(head.map(() => "---")) + rows.map(line).join("");
}

export const fence = (language: string, content: string): string =>
  `\`\`\`${language}\n${content}\n\`\`\`\n`;
