/** A line that is neither empty nor a comment. */
export interface IndentedLine {
  readonly number: number;
  /** The offset of its text. */
  readonly at: number;
  /** How many spaces are before its text. */
  readonly indent: number;
  /** The key at its start; empty if it has none. */
  readonly name: string;
  readonly isItem: boolean;
  /** Whether its value is on the lines below. */
  readonly isOpen: boolean;
}

const form = /^( *)(- +)?(?:([\w./-]+|"[^"]*"|'[^']*'):(?=\s|$)(.*))?/;

/** The lines of a YAML file. Those of a text of several lines look like others. */
export function indentedLines(content: string): IndentedLine[] {
  const lines: IndentedLine[] = [];
  let start = 0;
  for (const [index, line] of content.split("\n").entries()) {
    const [, spaces = "", dash, name = "", value = ""] = form.exec(line) ?? [];
    if (!/^ *(?:#|\r?$)/.test(line))
      lines.push({
        number: index + 1,
        at: start + spaces.length,
        indent: spaces.length,
        name,
        isItem: dash !== undefined,
        isOpen: name !== "" && /^\s*(?:#|$)/.test(value),
      });
    start += line.length + 1;
  }
  return lines;
}

/** The line that the one at an index would be inside of, with so many spaces before it. */
export const around = (
  lines: readonly IndentedLine[],
  index: number,
  indent: number,
): IndentedLine | undefined =>
  lines[lines.findLastIndex((line, other) => other < index && line.indent < indent)];
