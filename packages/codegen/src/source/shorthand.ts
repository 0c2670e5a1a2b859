import { isMap } from "./is-map.ts";
import type { Spot, Spots } from "./spots.ts";

/** The field that a text stands for in place of an entry, by section. */
export const shorthand = {
  categories: "title",
  statuses: "meaning",
  codes: "meaning",
  retired: "reason",
} as const;

/** Writes out each entry of a file that is only a text, so that all others meet maps. */
export function expand(file: Readonly<Record<string, unknown>>, spots: Spots): void {
  for (const [name, field] of Object.entries(shorthand)) {
    const section = file[name];
    if (!isMap(section)) continue;
    for (const [key, text] of Object.entries(section)) {
      if (typeof text !== "string") continue;
      const entry = { [field]: text };
      const spot = spots.get(section)?.get(key) as Spot;
      spots.set(entry, new Map([[field, spot]]));
      section[key] = entry;
    }
  }
}
