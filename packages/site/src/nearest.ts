import { distance } from "fastest-levenshtein";

/** How many codes are shown, so that a person can choose at a glance. */
const most = 3;

/** The maximum length of a code. Longer texts are near to none, and slow to compare. */
const maxCode = 256;

/** The entries whose codes are nearest to the requested URL, the nearest first. Distant ones are left out. */
export function nearest<Entry extends { readonly code: string; readonly name?: string }>(
  asked: string,
  entries: readonly Entry[],
): Entry[] {
  const parts = decoded(asked).split("/");
  const name = plain(parts.findLast((part) => part !== "" && part !== "index.html") ?? "");
  if (name === "" || name.length > maxCode) return [];
  return entries
    .flatMap((entry) =>
      [entry.code, entry.name ?? []].flat().map((own) => ({
        entry,
        length: own.length,
        apart: distance(name, plain(own)),
      })),
    )
    .filter(({ length, apart }) => apart <= Math.max(name.length, length) / 2)
    .sort((a, b) => a.apart - b.apart)
    .map(({ entry }) => entry)
    .filter((entry, index, all) => all.indexOf(entry) === index)
    .slice(0, most);
}

/** Decodes a URL. A mistyped one may contain a stray `%`. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Only letters and digits, because URLs and people write separators in many ways. */
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
