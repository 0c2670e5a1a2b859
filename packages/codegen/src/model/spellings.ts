import { acronyms } from "./acronyms.ts";

/**
 * How names write each acronym, the catalogue's own ones included, by its small letters. One in small
 * letters gets capitals, and a plural such as `IPs` stands for `IP`, because every acronym has a plural.
 */
export function spellings(extra: readonly string[]): ReadonlyMap<string, string> {
  const own = extra
    // The rule `plain-acronym` reports the others.
    .filter((word) => /^[a-z0-9]+$/i.test(word))
    .map((word) => (/[A-Z]/.test(word) ? word : word.toUpperCase()))
    .map((word) => word.replace(/(?<=^[A-Z0-9]*[A-Z]{2})s$/, ""));
  return new Map([...acronyms, ...own].map((word) => [word.toLowerCase(), word]));
}
