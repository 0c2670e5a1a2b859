import { distance } from "fastest-levenshtein";

/** How many are named: a person chooses at a glance. */
const most = 3;

/**
 * The entries whose codes are nearest to what an address asked for, the nearest first; none that is
 * far off.
 */
export function nearest<Entry extends { readonly code: string }>(
  asked: string,
  entries: readonly Entry[],
): Entry[] {
  const name = plain(
    decoded(asked)
      .replace(/\/+(?:index\.html)?$/, "")
      .replace(/^.*\//, ""),
  );
  if (name === "") return [];
  return entries
    .map((entry) => ({ entry, apart: distance(name, plain(entry.code)) }))
    .filter(({ entry, apart }) => apart <= Math.max(name.length, entry.code.length) / 2)
    .sort((a, b) => a.apart - b.apart)
    .slice(0, most)
    .map(({ entry }) => entry);
}

/** The text of an address; who mistypes it may leave a `%` in it that stands for nothing. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Only letters and digits, because addresses and people write what is between them in many ways. */
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
