import type { LockedCode, LockedRetired, LockFile } from "../formats/lock-file.ts";
import type { Source } from "../source/source.ts";
import { type Names, namer } from "./names.ts";

/** The names of everything: as released, or else as derived. */
export interface Naming {
  code(code: string, identifier: string | undefined): Names;
  status(status: string, name: string): Names;
  category(id: string): Names;
}

const derived = new WeakMap<object, (name: string) => Names>();

/** A function that derives the names of a catalogue. Rules and the model ask it for the same ones. */
function deriver(catalog: Source["catalog"]): (name: string) => Names {
  const known = derived.get(catalog);
  if (known) return known;
  const names = new Map<string, Names>();
  const derive = namer(catalog.acronyms?.filter((word) => word !== undefined));
  const remembered = (name: string): Names => {
    const own = names.get(name) ?? derive(name);
    names.set(name, own);
    return own;
  };
  derived.set(catalog, remembered);
  return remembered;
}

/** Released names stay, even if acronyms or naming rules change. */
export function naming({ catalog, lock }: Pick<Source, "catalog" | "lock">): Naming {
  const derive = deriver(catalog);
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

/** An entry's names without its other fields. */
export const namesOf = ({ identifier, constant, slug }: Names): Names => ({
  identifier,
  constant,
  slug,
});

/** A released code, retired or not. */
export const releasedCode = (
  lock: LockFile | undefined,
  code: string,
): LockedCode | LockedRetired | undefined =>
  released(lock?.codes, code) ?? released(lock?.retired, code);

/** The released entry of a key. It must be an own property: a key may be `constructor`. */
export function released<T>(
  section: Readonly<Record<string, T>> | undefined,
  key: string,
): T | undefined {
  return section && Object.hasOwn(section, key) ? section[key] : undefined;
}
