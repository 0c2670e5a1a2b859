import { entryName, isAtLevel, isField, sectionAround } from "./catalogue-level.ts";
import { around, type IndentedLine, indentedLines } from "./indented-line.ts";
import type { Found, Wording } from "./wording.ts";

/** A longer file would take too long to read once for each column. */
export const maxLength: number = 1 << 20;

/** How many lines below a fault have to be sound: all, or fewer where others have faults of their own. */
const reaches = [Infinity, 12, 3];

/** A line that starts at the wrong column, and the file with it at the right one. */
export interface Misplaced extends Found {
  readonly content: string;
}

/** The line that makes a file sound once it starts at another column; the fault was noticed on a line at or near it. */
export function misplaced(
  content: string,
  noticed: number,
  isSound: (content: string) => boolean,
): Misplaced | undefined {
  if (content.length > maxLength) return;
  const lines = indentedLines(content);
  const here = lines.findLastIndex(({ number }) => number <= noticed);
  const ends = reaches.map((reach) => {
    const below = lines[here + reach];
    return below ? below.at - below.indent : content.length;
  });
  for (const end of new Set(ends))
    for (const index of suspects(lines, here))
      for (const indent of columnsFor(lines, index)) {
        const line = lines[index] as IndentedLine;
        const moved = lines.with(index, { ...line, indent });
        if (!isAtLevel(moved, here, moved[here]?.indent ?? 0)) continue;
        const start = line.at - line.indent;
        const text = content.slice(0, start) + " ".repeat(indent) + content.slice(line.at);
        if (isSound(text.slice(0, end - line.indent + indent)))
          return { at: line.at, wording: wordingOf(lines, index, indent), content: text };
      }
  return;
}

/** The lines that may be wrong, the likeliest first. */
function suspects(lines: readonly IndentedLine[], here: number): Set<number> {
  const { indent = 0 } = lines[here] ?? {};
  const isBetween = lines[here - 1]?.indent === lines[here + 1]?.indent;
  const owner = lines.findLastIndex((line, index) => index < here && line.indent < indent);
  const empty = lines.findLastIndex((_, index) => index <= here && isEmpty(lines, index));
  const all = [...(isBetween ? [here] : []), here + 1, owner + 1, empty, owner, here];
  return new Set(all.filter((index) => index in lines));
}

/** Whether a key has neither a value nor a line that is inside. */
function isEmpty(lines: readonly IndentedLine[], index: number): boolean {
  const [line, next] = lines.slice(index, index + 2);
  return line?.isOpen === true && !(next && (next.indent > line.indent || next.isItem));
}

/** The columns at which a line fits between its neighbours, the innermost first. */
function columnsFor(lines: readonly IndentedLine[], index: number): number[] {
  const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!line || (line.name === "" && !line.isItem)) return [];
  // A field where fields are only lacks its value.
  if (isEmpty(lines, index) && isField(line.name) && isAtLevel(lines, index, line.indent))
    return [];
  const isFit = (indent: number): boolean => {
    if (indent === line.indent || !isAtLevel(lines, index, indent)) return false;
    const isBelow = before?.isOpen ? indent > before.indent || line.isItem : true;
    const isAbove =
      !line.isOpen || (after !== undefined && (after.indent > indent || after.isItem));
    return isBelow && isAbove;
  };
  const known = new Set(lines.map(({ indent }) => indent));
  return [...known].sort((a, b) => b - a).filter(isFit);
}

function wordingOf(lines: readonly IndentedLine[], index: number, indent: number): Wording {
  const { name, indent: old } = lines[index] as IndentedLine;
  const owner = around(lines, index, indent);
  const beside = (line: IndentedLine, other: number): boolean =>
    other !== index && line.indent === indent && around(lines, other, indent) === owner;
  const neighbour = lines.slice(0, index).findLast(beside) ?? lines.find(beside);
  const section = sectionAround(lines, index, indent);
  const fact = section
    ? `${name} looks like ${entryName(section)}, but starts at column ${old + 1}`
    : `${name || "This item"} is not aligned with its neighbours`;
  const like = neighbour?.name ? `, like ${neighbour.name} on line ${neighbour.number}` : "";
  return [fact, `Start it at column ${indent + 1}${like}.`];
}
