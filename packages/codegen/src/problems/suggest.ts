import { distance } from "fastest-levenshtein";

/** If nearly every name of a large file is unknown, a rename is likely, and guesses only cost time. */
const maxComparisons = 2_000_000;

/**
 * Suggests a known name for an unknown one: `Did you mean x? `, or an empty text. A name that is known and
 * refused for another reason gets none.
 */
export function suggester(known: Iterable<string>): (name: string) => string {
  const names = new Set(known);
  const candidates = Array.from(names, (name) => ({ name, folded: name.toLowerCase() }));
  let comparisons = 0;
  return (name) => {
    comparisons += candidates.length;
    if (comparisons > maxComparisons) return "";
    const folded = name.toLowerCase();
    if (names.has(name)) return "";
    let meant: string | undefined;
    let limit = folded.length < 4 ? 1 : Math.max(2, Math.floor(folded.length / 3));
    for (const candidate of candidates) {
      if (Math.abs(candidate.folded.length - folded.length) > limit) continue;
      const changes = distance(folded, candidate.folded);
      if (changes > limit) continue;
      meant = candidate.name;
      limit = changes - 1;
    }
    return meant === undefined ? "" : `Did you mean ${meant}? `;
  };
}

/** The same for a single name. */
export const didYouMean = (name: string, known: Iterable<string>): string => suggester(known)(name);
