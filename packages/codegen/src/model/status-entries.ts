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
      entries.set(key, { meaning: registeredName(key) ?? `Status ${key}` });
    }
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}
