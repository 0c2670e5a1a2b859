import type { Columns, Mapping } from "./columns.ts";
import { columnFor, remap } from "./remap.ts";
import type { Say } from "./say.ts";
import { headingColumn, type Table } from "./table.ts";

/** Says that headings are left which may tell the areas of codes, because nothing else tells them. */
export function sayHeadings(taken: ReadonlyMap<Table, Columns>, map: Mapping, say: Say): void {
  const left = [...taken].flatMap(([{ text, name, nameAt }, columns]) => {
    const isSettled = columns.has(headingColumn) || columnFor(columns, "category") !== undefined;
    return nameAt === undefined || isSettled ? [] : [{ text, name, at: nameAt }];
  });
  const [first, second] = new Map(left.map((one) => [one.name, one])).values();
  if (!first || !second) return;
  const fact = `The headings above the tables are left, such as ${first.name} and ${second.name}.`;
  const remedy = remap(map, { [headingColumn]: "category" });
  say(first, "left-heading", fact, `To make categories of them: ${remedy}.`);
}
