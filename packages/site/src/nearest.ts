import { distance } from "fastest-levenshtein";

/** How many are named: a person chooses at a glance. */
const most = 3;

/** As long as a code is: what is longer is near to none, and comparing it would take long. */
const maxCode = 256;

/**
 * The entries whose codes are nearest to what an address asked for, the nearest first; none that is
 * far off.
 */
export function nearest<Entry extends { readonly code: string }>(
  asked: string,
  entries: readonly Entry[],
): Entry[] {
  const parts = decoded(asked).split("/");
  const name = plain(parts.findLast((part) => part !== "" && part !== "index.html") ?? "");
  if (name === "" || name.length > maxCode) return [];
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
