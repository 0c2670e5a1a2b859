import { type IndentedLine, indentedLines } from "./indented-line.ts";
import { maxLength } from "./misplaced.ts";
import type { Found } from "./wording.ts";

/** A key that only lacks its colon, and the file with it. */
export interface ColonlessKey extends Found {
  readonly content: string;
  /** The number of the first line that is inside of it. */
  readonly inside: number;
}

/** All of a line that is one word; a comment may be behind it. */
const word = /^([\w.:/-]*[\w./-])[ \t]*(?:[ \t]#.*)?$/;

/** The key without its colon above lines that are inside of it; the fault was noticed on its line or on the next one. */
export function colonlessKey(content: string, noticed: number): ColonlessKey | undefined {
  if (content.length > maxLength) return;
  const lines = indentedLines(content);
  const here = lines.findLastIndex(({ number }) => number <= noticed);
  return (
    keyAt(content, lines[here], lines[here + 1]) ?? keyAt(content, lines[here - 1], lines[here])
  );
}

function keyAt(
  content: string,
  line: IndentedLine | undefined,
  next: IndentedLine | undefined,
): ColonlessKey | undefined {
  if (!line || !next || !(next.indent > line.indent || next.isItem)) return;
  const [, name] = word.exec(content.slice(line.at).split("\n", 1)[0] ?? "") ?? [];
  if (name === undefined) return;
  const end = line.at + name.length;
  return {
    at: line.at,
    wording: [`${name} has no colon`, `Write \`${name}:\`, if it is the key of the lines below.`],
    content: `${content.slice(0, end)}:${content.slice(end)}`,
    inside: next.number,
  };
}
