import { counted } from "../text/counted.ts";
import { grouped } from "../text/grouped.ts";
import type { Columns, Mapping } from "./columns.ts";
import type { Spot } from "./entry.ts";
import { guessOf } from "./guess.ts";
import { roleFor } from "./headings.ts";
import { columnFor, remap } from "./remap.ts";
import type { Say } from "./say.ts";
import type { Table } from "./table.ts";

/** A column that nothing is taken from. */
interface Left {
  readonly name: string;
  readonly table: Table;
  readonly columns: Columns;
  readonly spot: Spot;
}

/** Says which columns are left, the same of several tables once. */
export function sayColumns(taken: ReadonlyMap<Table, Columns>, map: Mapping, say: Say): void {
  const left = [...taken].flatMap(([table, columns]) => leftIn(table, columns));
  for (const [fact, [first, ...others]] of grouped(left, factOf)) {
    if (!first) continue;
    const { name, table, columns, spot } = first;
    const more =
      others.length > 0 ? ` The same holds for ${counted(others.length, "other table")}.` : "";
    const own = `x-${slugOf(name) || "own"}` as const;
    const fix = `Say which it is, such as ${remap(map, guessOf(name, table, columns))}, or keep it as your own: ${remap(map, { [name]: own })}.`;
    say(spot, "left-column", fact + more, fix);
  }
}

function leftIn(table: Table, columns: Columns): Left[] {
  const { text, rows, headings } = table;
  const found = new Map<string, Left>();
  for (const { cells } of rows)
    for (const [name, { at, isUnread }] of cells) {
      if (columns.has(name) || found.has(name) || (name === "@value" && isUnread)) continue;
      const spot = { text, at: headings?.get(name) ?? at };
      found.set(name, { name, table, columns, spot });
    }
  return [...found.values()];
}

function factOf({ name, columns }: Left): string {
  const number = /^@(\d+)$/.exec(name)?.[1];
  if (number !== undefined) return `Column ${number} has no heading, and is left.`;
  const role = roleFor(name);
  if (role === undefined)
    return `The column ${name} is left: its heading names no field of a code.`;
  const other = columnFor(columns, role);
  return other === undefined
    ? `The column ${name} is left: it has no ${role}.`
    : `The column ${name} is left: ${other} has the ${role}.`;
}

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
