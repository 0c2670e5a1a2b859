import { distance } from "fastest-levenshtein";
import { otherNames } from "./other-names.ts";

/** If nearly every name of a large file is unknown, a rename is likely, and guesses only cost time. */
const maxComparisons = 2_000_000;

/**
 * Suggests a known name for an unknown one: `Did you mean x? `, or an empty text. A name that is known and
 * refused for another reason gets none.
 */
export function suggester(known: Iterable<string>): (name: string) => string {
  const nearest = nearestOf(known);
  return (name) => {
    const meant = nearest(name);
    return meant === undefined ? "" : `Did you mean ${meant}? `;
  };
}

/** The same for a single name. */
export const didYouMean = (name: string, known: Iterable<string>): string => suggester(known)(name);

/** Finds the known name that an unknown one was meant to be; of equally near ones the first. */
export function nearestOf(known: Iterable<string>): (name: string) => string | undefined {
  const names = new Set(known);
  const candidates = Array.from(names, (name) => ({ name, ...folded(name) }));
  let comparisons = 0;
  return (name) => {
    comparisons += candidates.length;
    if (comparisons > maxComparisons || names.has(name)) return;
    const wanted = folded(name);
    const other = otherNames.get(wanted.plain);
    if (other !== undefined && names.has(other)) return other;
    let meant: string | undefined;
    let limit = name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3));
    for (const candidate of candidates) {
      const changes = changesBetween(wanted, candidate, limit);
      if (changes > limit) continue;
      meant = candidate.name;
      limit = changes - 1;
    }
    return meant;
  };
}

/** A name without case, and for a single thing of it. */
interface Folded {
  readonly plain: string;
  readonly singular: string;
}

function folded(name: string): Folded {
  const plain = name.toLowerCase();
  const singular = plain
    .replace(/ies$/, "y")
    .replace(/(ss|us|as|x|ch|sh)es$/, "$1")
    .replace(/(?<![us])s$/, "");
  return { plain, singular };
}

/** How many characters differ. Two that are swapped are one change, and so is one thing for several. */
function changesBetween(a: Folded, b: Folded, limit: number): number {
  if (a.plain === b.plain) return 0;
  if (a.singular === b.singular || isSwapped(a.plain, b.plain)) return 1;
  return Math.abs(a.plain.length - b.plain.length) > limit ? Infinity : distance(a.plain, b.plain);
}

/** Whether two words differ by two neighbouring characters that are swapped. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
