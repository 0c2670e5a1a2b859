import { entryName } from "../catalogue-level.ts";
import { isMap } from "../is-map.ts";
import type { Reporter } from "../reporter.ts";

/**
 * The remedy for a key in an entry of a section, or beside the section, that may be another entry: the column of the
 * first one.
 */
export function astrayEntry(
  map: Readonly<Record<string, unknown>>,
  key: string,
  holder: object,
  value: object,
  report: Reporter,
): string | undefined {
  // No field has a dot in its name.
  const isShort = typeof map[key] === "string" && key.includes(".");
  if (map[key] !== null && !isMap(map[key]) && !isShort) return;
  const all = Object.entries(value);
  const before = all.slice(0, map === value ? Object.keys(map).indexOf(key) : all.length);
  const [name = "", section] =
    before.findLast(([one, entries]) =>
      map === value ? entryName(one) !== undefined : entries === holder,
    ) ?? [];
  const what = entryName(name);
  const [first] = isMap(section) ? Object.keys(section) : [];
  if (what === undefined || first === undefined) return;
  const column = report.place(section, first)?.column;
  const keys = isShort ? "" : ", and its keys further right";
  return column === undefined ? column : `If it is ${what}, start it at column ${column}${keys}.`;
}
