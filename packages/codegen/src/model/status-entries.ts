import type { CatalogFile, StatusFile } from "../formats/catalog-file.ts";
import { registeredName } from "./registered-statuses.ts";

/** The entries of `statuses`, and one for each status that codes list without an entry; ascending. */
export function statusEntries({
  codes,
  statuses = {},
}: Pick<CatalogFile, "codes" | "statuses">): [key: string, entry: StatusFile][] {
  const entries = new Map(Object.entries(statuses));
  for (const { statuses: listed = [] } of Object.values(codes))
    for (const status of listed) {
      const key = String(status);
      if (entries.has(key) || Object.hasOwn(statuses, `${key[0]}xx`)) continue;
      entries.set(key, { meaning: unwrittenMeaning(key) });
    }
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What a status without an entry means. */
export const unwrittenMeaning = (key: string): string => registeredName(key) ?? `Status ${key}`;
