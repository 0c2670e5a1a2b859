import { didYouMean } from "../problems/suggest.ts";
import type { Columns } from "./columns.ts";
import type { Say } from "./say.ts";
import type { Table } from "./table.ts";

/** What is wrong if the caller names a table or a column that is not there. */
export function unknownNames(
  tables: readonly Table[],
  only: readonly string[],
  named: ReadonlySet<string>,
): [fact: string, fix: string] | undefined {
  const has = { table: new Set<string>(), column: new Set<string>() };
  for (const { name, rows } of tables) {
    has.table.add(name);
    for (const { cells } of rows) for (const column of cells.keys()) has.column.add(column);
  }
  for (const [what, names] of [
    ["table", only],
    ["column", named],
  ] as const)
    for (const name of names)
      if (!has[what].has(name)) {
        const known = [...has[what]].filter(Boolean);
        const list = known.length > 0 ? `There are ${known.join(", ")}.` : "None has a name.";
        return [`No ${what} is named ${name}.`, `${didYouMean(name, known)}${list}`];
      }
  return;
}

/** Says which columns are left. */
export function sayColumns({ text, rows }: Table, columns: Columns, say: Say): void {
  const seen = new Set(columns.keys());
  for (const { cells } of rows)
    for (const [name, { at }] of cells) {
      if (seen.has(name)) continue;
      seen.add(name);
      const fact = `The column ${name} is none that a code has.`;
      say(
        { text, at },
        "left-column",
        fact,
        `Say what it is: --map "${name}=FIELD". --map "${name}=x-…" keeps it as a field of your own.`,
      );
    }
}
