import type { Kind } from "../policy/index.ts";
import type { Audience } from "../policy/row.ts";

/** One change between two locks. */
export interface Change {
  readonly kind: Kind;
  /** The key of what changed; absent for the catalogue itself. */
  readonly subject?: string;
  /** The place in the catalogue, or of `targets` in the config, as keys from the top. */
  readonly path: readonly string[];
  /** The change, in one or two sentences. */
  readonly fact: string;
  /** What to do, where the policy only says what it depends on. */
  readonly remedy?: string;
  /** The change that this one follows from, without an entry of its own in the catalogue. */
  readonly follows?: { readonly kind: Kind; readonly subject: string };
  /** The only audience whose package changes. Pages that mention the package change as text. */
  readonly only?: Audience;
}

/** A function that makes the changes of one subject at one place. */
export function changer(
  subject: string | undefined,
  ...place: readonly string[]
): (kind: Kind, fact: string, ...path: readonly string[]) => Change {
  return (kind, fact, ...path) => ({
    kind,
    ...(subject !== undefined && { subject }),
    path: [...place, ...path],
    fact,
  });
}

/** A text in quotation marks. */
export const quote = (text: string | undefined): string =>
  text === undefined ? "nothing" : `“${text}”`;

/** The keys of two maps: only in the first, in both, only in the second; each sorted. */
export function compareKeys(
  before: object,
  after: object,
): { gone: string[]; kept: string[]; added: string[] } {
  const has = (map: object) => (key: string) => Object.hasOwn(map, key);
  return {
    gone: Object.keys(before).filter((key) => !has(after)(key)),
    kept: Object.keys(before).filter(has(after)),
    added: Object.keys(after).filter((key) => !has(before)(key)),
  };
}

/** Whether two values hold the same data, in any order of keys. */
export function same(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const { gone, kept, added } = compareKeys(a, b);
  const [left, right] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  return gone.length + added.length === 0 && kept.every((key) => same(left[key], right[key]));
}
