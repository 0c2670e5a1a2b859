import { counted } from "../text/counted.ts";
import { grouped } from "../text/grouped.ts";
import type { Columns, Mapping } from "./columns.ts";
import type { Spot } from "./entry.ts";
import { guessOf } from "./guess.ts";
import { isInternal, roleFor } from "./headings.ts";
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
    const more =
      others.length > 0 ? ` The same holds for ${counted(others.length, "other table")}.` : "";
    say(first.spot, "left-column", fact + more, fixOf(first, map));
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

/** The options that take a column. What is for the owner's people stays off pages: their own keys are on them, too. */
function fixOf({ name, table, columns }: Left, map: Mapping): string {
  const guess = guessOf(name, table, columns);
  if (isInternal(name))
    return `If clients may read it: ${remap(map, guess ?? { [name]: "description" })}. If not: ${remap(map, { [name]: "none" })}.`;
  const own = remap(map, { [name]: `x-${slugOf(name) || "own"}` });
  return guess
    ? `Say which it is, such as ${remap(map, guess)}, or keep it as your own: ${own}.`
    : `To keep it as your own: ${own}. For what else it can be, see import --help.`;
}

function factOf({ name, columns }: Left): string {
  const number = /^@(\d+)$/.exec(name)?.[1];
  if (number !== undefined) return `Column ${number} has no heading, and is left.`;
  if (isInternal(name)) return `The column ${name} is left: it may not be for clients.`;
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
