import { didYouMean } from "../problems/suggest.ts";
import type { Table } from "./table.ts";

/** What is wrong if the caller names a table or a column that is not there. */
export function unknownNames(
  tables: readonly Table[],
  only: readonly string[],
  named: ReadonlySet<string>,
): [fact: string, fix: string] | undefined {
  const has = { table: new Set<string>(), column: new Set<string>() };
  for (const { name, rows, headings } of tables) {
    has.table.add(name);
    for (const column of headings?.keys() ?? []) has.column.add(column);
    for (const { cells } of rows) for (const column of cells.keys()) has.column.add(column);
  }
  for (const [what, names] of [
    ["table", only],
    ["column", named],
  ] as const)
    for (const name of names)
      if (!has[what].has(name)) {
        const known = [...has[what]].filter(Boolean);
        const none = `None has a name, so leave out --${what === "table" ? "only" : "map"}.`;
        const list = known.length > 0 ? `There are ${known.join(", ")} here.` : none;
        return [`The import has no ${what} ${name}.`, `${didYouMean(name, known)}${list}`];
      }
  return;
}

/** Puts the names of tables together that have commas, and were split there. */
export function whole(parts: readonly string[], tables: readonly Table[]): string[] {
  const plain = (name: string): string => name.replace(/\s*,\s*/g, ",").trim();
  const byPlain = new Map(tables.map(({ name }) => [plain(name), name]));
  const names: string[] = [];
  for (let from = 0, to = parts.length; from < parts.length; to = parts.length) {
    while (to > from + 1 && !byPlain.has(parts.slice(from, to).join(","))) to--;
    const name = parts.slice(from, to).join(",");
    names.push(byPlain.get(name) ?? name);
    from = to;
  }
  return names;
}
