import { sectionAround } from "./catalogue-level.ts";
import { type IndentedLine, indentedLines } from "./indented-line.ts";
import { maxLength } from "./misplaced.ts";
import type { Found } from "./wording.ts";

/** Entries of a section with a dash beside others without, and the file without these dashes. */
export interface DashedEntries {
  readonly found: readonly Found[];
  readonly content: string;
}

/** The entries with a dash in the section of a line; undefined if there are none, or all are. */
export function dashedEntries(content: string, noticed: number): DashedEntries | undefined {
  if (content.length > maxLength) return;
  const lines = indentedLines(content);
  const start = lines.findLastIndex(({ number, indent }) => number < noticed && indent === 0);
  const length = lines.slice(start + 1).findIndex(({ indent }) => indent === 0);
  const end = length === -1 ? lines.length : start + 1 + length;
  const entries = lines.slice(start + 1, end).filter(({ indent, name }, index) => {
    return name !== "" && sectionAround(lines, start + 1 + index, indent) !== undefined;
  });
  const dashed = entries.filter(({ isItem }) => isItem);
  if (dashed.length === 0 || dashed.length === entries.length) return;
  const section = lines[start]?.name ?? "";
  return {
    found: dashed.map(({ at, name }) => ({
      at,
      wording: [
        `The entries of ${section} are keys, without a dash`,
        `Delete the dash before ${name}.`,
      ],
    })),
    content: withoutDashes(content, dashed),
  };
}

function withoutDashes(content: string, lines: readonly IndentedLine[]): string {
  let text = "";
  let done = 0;
  for (const { at } of lines) {
    text += content.slice(done, at);
    done = at + (/^- +/.exec(content.slice(at, at + 200))?.[0].length ?? 0);
  }
  return text + content.slice(done);
}
