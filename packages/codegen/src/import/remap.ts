import type { Columns, Mapping } from "./columns.ts";
import type { Entry } from "./entry.ts";
import type { Role } from "./headings.ts";
import { option } from "./option.ts";

/** The option that says what columns are: what the caller says already, and more. */
export const remap = (map: Mapping, more: Mapping): string =>
  option(
    "map",
    Object.entries({ ...map, ...more })
      .map(([column, role]) => `${column}=${role}`)
      .join(","),
  );

/** The column that is something. */
export const columnFor = (columns: Columns, role: Role): string | undefined =>
  [...columns].find(([, other]) => other === role)?.[0];

/**
 * What makes two entries one, if one of them has in a column that is left what the other is sent as, or is named: that
 * column, what is in it, and the option that takes it.
 */
export function remedyFor(
  one: Entry,
  other: Entry,
  map: Mapping,
): { column: string; value: string; entry: Entry; option: string } | undefined {
  return hidden(one, other) ?? hidden(other, one);

  function hidden(entry: Entry, { key, value }: Entry) {
    const code = columnFor(entry.columns, "code");
    if (code === undefined || (entry.value !== undefined && String(entry.value) !== entry.key))
      return;
    const isName = entry.key !== key;
    const wanted = String(isName ? key : value);
    for (const [column, cell] of entry.row.cells) {
      if (entry.columns.has(column) || String(cell.value) !== wanted) continue;
      const [named, sent] = isName ? [column, code] : [code, column];
      const whole = remap(map, { [named]: "key", [sent]: "code" });
      return { column, value: wanted, entry, option: whole };
    }
    return;
  }
}
