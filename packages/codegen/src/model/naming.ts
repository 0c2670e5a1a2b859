import type { LockedCode, LockedRetired, LockFile } from "../formats/lock-file.ts";
import type { Source } from "../source/source.ts";
import { type Names, namer } from "./names.ts";

/** How everything is named: as it was released, or else as derived from its words. */
export interface Naming {
  code(code: string, identifier: string | undefined): Names;
  status(status: string, name: string): Names;
  category(id: string): Names;
}

/** Released names stay, whatever acronyms or naming rules come later. */
export function naming({ catalog, lock }: Pick<Source, "catalog" | "lock">): Naming {
  const derive = namer(catalog.acronyms?.filter((word) => word !== undefined));
  return {
    code: (code, identifier) => {
      const entry = releasedCode(lock, code);
      return entry ? namesOf(entry) : derive(identifier ?? code);
    },
    status: (status, name) => {
      const entry = released(lock?.statuses, status);
      return entry?.name === name ? namesOf(entry) : derive(name);
    },
    category: (id) => {
      const entry = released(lock?.categories, id);
      return entry ? namesOf(entry) : derive(id);
    },
  };
}

/** The names of an entry, without its other fields. */
export const namesOf = ({ identifier, constant, slug }: Names): Names => ({
  identifier,
  constant,
  slug,
});

/** What a release says of a code, retired or not. */
export const releasedCode = (
  lock: LockFile | undefined,
  code: string,
): LockedCode | LockedRetired | undefined =>
  released(lock?.codes, code) ?? released(lock?.retired, code);

/** What a release says of a key; a catalogue may have one such as `constructor`. */
export function released<T>(
  section: Readonly<Record<string, T>> | undefined,
  key: string,
): T | undefined {
  return section && Object.hasOwn(section, key) ? section[key] : undefined;
}
