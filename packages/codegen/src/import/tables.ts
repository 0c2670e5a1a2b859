import type { Findings } from "../problems/findings.ts";
import { problemWith } from "../problems/problem.ts";
import type { SourceFile } from "../source/text.ts";
import { contentsOf, kindOf, knownEndings, readerOf } from "./readers/index.ts";
import { sourceText } from "./source-text.ts";
import { headingColumn, type Table } from "./table.ts";

/** The tables in files, in their order. Of a file that cannot be read, only that is said. */
export async function tablesIn(
  files: readonly SourceFile[],
  named: ReadonlySet<string>,
  problems: Findings,
): Promise<Table[]> {
  const tables: Table[] = [];
  for (const file of files) {
    const text = sourceText(file, problems);
    if (!text) continue;
    const kind = kindOf(text);
    if (!kind) {
      const fix = `Give it the ending of what it is: ${knownEndings}. Write the codes of any other kind as CSV.`;
      const fact = `${text.path} is not a kind of file that can be imported.`;
      problems.push(problemWith(text.path, "known-kind", fact, fix));
      continue;
    }
    const read = (await readerOf(kind))(text, problems, named);
    const isEmpty = read.every(({ rows }) => rows.length === 0);
    if (isEmpty && problems.errors === 0) {
      const fact = `${text.path} has no ${contentsOf(kind)}.`;
      problems.push(
        text.problem(
          0,
          "left-file",
          fact,
          "Leave it out, or name a file that has some.",
          "warning",
        ),
      );
    }
    const full = read.map(withoutBlanks);
    tables.push(...(named.has(headingColumn) ? full.map(withHeading) : full));
  }
  return tables;
}

/** A table without cells that only say that nothing is there. Values of constants are what is sent, whatever they are. */
const withoutBlanks = (table: Table): Table => ({
  ...table,
  rows: table.rows.map(({ cells, ...row }) => ({
    ...row,
    cells: new Map(
      [...cells].filter(
        ([name, { value }]) =>
          (table.isEnum && name === "@value") || !/^(?:[-–—]+|n\/a)$/i.test(String(value).trim()),
      ),
    ),
  })),
});

/** A table whose rows have the heading above it. */
function withHeading(table: Table): Table {
  const { name: value, nameAt: at } = table;
  if (at === undefined) return table;
  const rows = table.rows.map((row) =>
    row.cells.size === 0
      ? row
      : { ...row, cells: new Map([...row.cells, [headingColumn, { at, value }]]) },
  );
  return { ...table, rows };
}
