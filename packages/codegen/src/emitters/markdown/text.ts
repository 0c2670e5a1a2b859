import { spellInvisible } from "../invisible.ts";

/** What Markdown may read as more than text. */
const special = /[\\`*[\]<|~_&#+>\d\n-]/;

/** A text of the catalogue in Markdown, where it says itself on one line and does nothing else. */
export function plain(text: string): string {
  const shown = special.test(text) ? escaped(text) : text;
  return spellInvisible(shown, (hexadecimal) => `&#x${hexadecimal};`);
}

function escaped(text: string): string {
  return (
    text
      .replace(/\s*\n\s*/g, " ")
      .replace(/[\\`*[\]|~]/g, "\\$&")
      .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, "\\_")
      .replace(/&(?=#?\w+;)/g, "&amp;")
      // A backslash would do, were it not for `www.example.com/<b>`: an address takes it for its own.
      .replace(/<(?=[a-z/!?])/gi, "&lt;")
      .replace(/^[#+>-]|#$/g, "\\$&")
      .replace(/^(\d+)(?=[.)])/, "$1\\")
  );
}

export const link = (text: string, target: string): string => `[${text}](${target})`;

export const code = (text: string): string => `\`${text}\``;

export const strong = (text: string): string => `**${text}**`;

/** A table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;
  return line(head) + line(head.map(() => "---")) + rows.map(line).join("");
}

export const fence = (language: string, content: string): string =>
  `\`\`\`${language}\n${content}\n\`\`\`\n`;
