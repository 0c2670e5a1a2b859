import { CsvError, parse } from "csv-parse/sync";
import { isHeading } from "../headings.ts";
import type { Cell, Reader, Row } from "../table.ts";
import { shifted, shiftedBecause } from "./shifted.ts";

/** What can be between cells, and how it is called. */
const nameOf: { readonly [separator: string]: string } = {
  ",": "a comma",
  ";": "a semicolon",
  "\t": "a tab",
  "|": "a bar",
};

/** The separator that the first line has most of. */
function separatorOf(content: string): string {
  const [line = ""] = content.trimStart().split("\n", 1);
  const separators = Object.keys(nameOf);
  const counts = separators.map((separator) => line.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** A row, and how it is written. */
interface Record {
  readonly record: readonly string[];
  readonly raw: string;
}

/** Reads a table with separators, RFC 4180. The first line has its headings if one of them is known. */
export const csv: Reader = (text, problems, named) => {
  const { content } = text;
  const options = {
    delimiter: separatorOf(content),
    relax_column_count: true,
    relax_quotes: true,
    raw: true,
  };
  const recordsOf = (more: object = {}): Record[] =>
    parse(content, { ...options, ...more }) as never;
  let records: Record[];
  try {
    records = recordsOf();
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // What could be read ends where the line starts that could not.
    const { records: to = 0 } = error as { records?: number };
    const start = to === 0 ? 0 : recordsOf({ to }).reduce((sum, { raw }) => sum + raw.length, 0);
    const isOpen = error.code === "CSV_QUOTE_NOT_CLOSED";
    const [fact, fix] = isOpen
      ? ["A quoted text in this row does not end.", "Close it with the same quote."]
      : ["This is not CSV.", "Put the text in quotes, and double those inside."];
    problems.push(text.problem(start, "valid-csv", fact, fix));
    return [];
  }
  const lines: { at: number; cells: Cell[] }[] = [];
  let at = 0;
  for (const { record, raw } of records) {
    if (record.some((value) => value.trim() !== ""))
      lines.push({ at, cells: cellsOf(record, raw, at) });
    at += raw.length;
  }
  const [head, ...rest] = lines;
  if (!head) return [];
  const names = head.cells.map(({ value }) => String(value));
  const hasHead = names.some((name) => named.has(name) || isHeading(name));
  const isShifted = shifted(
    rest.map(({ cells }) => cells),
    names.length,
  );
  const rows = (hasHead ? rest : lines).map(({ at, cells }): Row => {
    if (hasHead && isShifted(cells)) {
      const fix = `Put each text that has ${nameOf[options.delimiter]} in quotes, or give each column a heading.`;
      return { at, cells: new Map(), unread: { fact: shiftedBecause(cells, names.length), fix } };
    }
    return {
      at,
      cells: new Map(
        cells.flatMap((cell, index) =>
          cell.value === "" ? [] : [[(hasHead && names[index]) || `@${index + 1}`, cell]],
        ),
      ),
    };
  });
  const headings = new Map(head.cells.map(({ value, at }) => [String(value), at]));
  const heads = hasHead && { headings };
  return [{ text, name: "", at: head.at, rows, ...heads, isTyped: false, isEnum: false }];
};

/** The cells of a line, each at the place where its text starts. */
function cellsOf(record: readonly string[], raw: string, start: number): Cell[] {
  let from = 0;
  return record.map((field) => {
    const value = field.trim();
    const [first = ""] = value.split(/["\n]/, 1);
    const found = raw.indexOf(first, from);
    const at = Math.max(from, found);
    from = at + first.length;
    return { at: start + at, value };
  });
}
