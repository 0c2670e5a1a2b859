import { invisible, spellInvisible } from "./invisible.ts";

/** What Markdown may interpret, and invisible characters. */
const special = new RegExp(
  [/[\\`*[\]<|~_&]|^[#+>\d-]|#$/, invisible].map(({ source }) => source).join("|"),
);

/** Where GitHub would start an automatic link. */
const address = /:(?=\/\/)|(?<=www)\./gi;

/** A text of the catalogue in Markdown, escaped so that it is only text. */
export function plain(text: string): string {
  return special.test(text) ? escaped(text).replace(/\S+/g, unlinked) : text;
}

/** Prevents automatic links, whose URL would swallow the escapes after their start. */
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

/** A link. Its text has no brackets, because some parsers unescape them first. */
export function link(text: string, target: string): string {
  const shown = text.replaceAll("\\[", "&#91;").replaceAll("\\]", "&#93;");
  return `[${shown}](${target})`;
}

/** Inline code. A text with backticks needs more of them around it. */
export function code(text: string): string {
  if (!/^ |`/.test(text)) return `\`${text}\``;
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const marks = "`".repeat(longest + 1);
  const space = /^`|`$|^ .* $/.test(text) ? " " : "";
  return `${marks}${space}${text}${space}${marks}`;
}

export const strong = (text: string): string => `**${text}**`;

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  // Code may contain a bar, which ends a cell everywhere.
  const cell = (text: string): string =>
    text.includes("|") ? text.replace(/(?<!\\)\|/g, "\\|") : text;
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |\n`;
  return line(head) + line(head.map(() => "---")) + rows.map(line).join("");
}

export const fence = (language: string, content: string): string =>
  `\`\`\`${language}\n${content}\n\`\`\`\n`;
