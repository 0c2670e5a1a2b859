import { realpathSync, statSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { ignoreMissing, statsOf } from "../write/stats.ts";

/**
 * Where a path leads, links followed; of what is not there, where it would be. Nothing where a link
 * leads to nothing.
 */
export function realPath(path: string): string | undefined {
  const full = resolve(path);
  try {
    if (statsOf(full)) return realpathSync.native(full);
  } catch {
    return;
  }
  const above = dirname(full);
  if (above === full) return full;
  const real = realPath(above);
  return real === undefined ? undefined : join(real, full.slice(above.length));
}

/**
 * Whether one real path is another or below it. What exists is compared by what it is; of what does
 * not, case counts for nothing, because on many systems it does not.
 */
export function isWithin(inner: string, outer: string): boolean {
  const wanted = identityOf(outer);
  for (let path = inner; ; path = dirname(path)) {
    if (fold(path) === fold(outer)) return true;
    if (wanted !== undefined && identityOf(path) === wanted) return true;
    if (path === dirname(path)) return false;
  }
}

/** The names below a folder that lead to a path; none where it is not below it. */
export const namesBelow = (folder: string, path: string): string[] =>
  path.slice(folder.length).split(sep).filter(Boolean);

const fold = (path: string): string => path.normalize("NFC").toLowerCase();

function identityOf(path: string): string | undefined {
  const stats = ignoreMissing(() => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return stats && `${stats.dev}:${stats.ino}`;
}
