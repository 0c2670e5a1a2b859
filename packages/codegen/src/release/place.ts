import type { Place } from "../problems/problem.ts";
import type { Source, ValidSource } from "../source/source.ts";

/** The place of a path in a catalogue or a config: the key at its end, or the last one on the way that exists. */
export function placeIn(
  { path: file, catalog, locales, spots }: Source | ValidSource,
  path: readonly string[],
): Place {
  const [first, tag = "", ...below] = path;
  const locale = first === "locales" ? locales.get(tag) : undefined;
  let holder: unknown = locale ?? catalog;
  const start = spots
    .get(holder as object)
    ?.values()
    .next().value;
  let place = start?.text.place(0) ?? { file, line: 1, column: 1 };
  for (const key of locale ? below : path) {
    const keys = typeof holder === "object" && holder ? spots.get(holder) : undefined;
    const spot = keys?.get(key) ?? keys?.get(Number(key));
    if (!spot) break;
    place = spot.text.place(spot.key);
    holder = (holder as Readonly<Record<string, unknown>>)[key];
  }
  return place;
}
