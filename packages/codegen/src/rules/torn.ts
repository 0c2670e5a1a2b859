import schema from "../formats/generated/catalog-file.schema.json" with { type: "json" };
import { nearestOf } from "../problems/suggest.ts";
import { isMap } from "../source/is-map.ts";
import type { Source } from "../source/source.ts";
import type { Section } from "./rule.ts";

const names = Object.keys(schema.properties);

/**
 * Finds out whether entries of a section may be elsewhere, so that what refers to them would be refused for nothing: a
 * key is doubled where another was meant, the section is misspelt or has no entries, or an entry is at the start of a line.
 *
 * @param source The source before what is wrong is removed from it.
 */
export function tearFinder({ catalog, spots }: Source): (section: Section) => boolean {
  const written: Readonly<Record<string, unknown>> = { ...catalog };
  const unknown = Object.keys(written).filter((key) => !names.includes(key));
  const meant = new Set(unknown.filter((key) => !key.startsWith("x-")).map(nearestOf(names)));
  return (section) => {
    const entries = written[section];
    if (meant.has(section) || meant.has(undefined) || spots.get(catalog)?.get(section)?.isDoubled)
      return true;
    if (!isMap(entries)) return section === "codes" || Object.hasOwn(written, section);
    return [...(spots.get(entries)?.values() ?? [])].some(({ isDoubled }) => isDoubled);
  };
}
