import { isWholeNumber } from "../model/values.ts";
import { didYouMean } from "../problems/suggest.ts";
import { isPlainName } from "../rules/plain-name.ts";
import type { Columns, Mapping } from "./columns.ts";
import { columnFor, remap } from "./remap.ts";
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
        const none = `None has a name, so leave out --${what === "table" ? "only" : "map"}.`;
        const list = known.length > 0 ? `There are ${known.join(", ")} here.` : none;
        return [
          `There is no ${what} ${name} in what is imported.`,
          `${didYouMean(name, known)}${list}`,
        ];
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

/** Says which columns are left. */
export function sayColumns(table: Table, columns: Columns, map: Mapping, say: Say): void {
  const { text, rows, headings } = table;
  const seen = new Set(columns.keys());
  for (const { cells } of rows)
    for (const [name, { at, isUnread }] of cells) {
      if (seen.has(name) || (name === "@value" && isUnread)) continue;
      seen.add(name);
      const own =
        name
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, "-")
          .replace(/^-|-$/g, "") || "own";
      const number = /^@(\d+)$/.exec(name)?.[1];
      const fact =
        number === undefined
          ? `The heading ${name} is known for no field of a code.`
          : `Column ${number} has no heading, and is left.`;
      const guess = remap(map, identityOf(name, table, columns) ?? { [name]: "description" });
      const fix = `Say which it is, such as ${guess}, or keep it as your own: ${remap(map, { [name]: `x-${own}` })}.`;
      say({ text, at: headings?.get(name) ?? at }, "left-column", fact, fix);
    }
}

/** What a column is if it tells the rows apart: what is sent if it has numbers, beside names; a name, beside numbers. */
function identityOf(name: string, { rows }: Table, columns: Columns): Mapping | undefined {
  const textsOf = (column: string): string[] =>
    rows.flatMap(({ cells }) => cells.get(column) ?? []).map(({ value }) => String(value));
  const texts = textsOf(name);
  if (new Set(texts).size < texts.length) return;
  const code = columnFor(columns, "code");
  const areCodesNumbers = code !== undefined && textsOf(code).every(isWholeNumber);
  if (texts.every(isWholeNumber) && !areCodesNumbers)
    return { ...(code !== undefined && { [code]: "key" }), [name]: "code" };
  if (texts.every(isPlainName) && areCodesNumbers && columnFor(columns, "key") === undefined)
    return { [name]: "key", [code]: "code" };
  return;
}
