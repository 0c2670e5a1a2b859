import { realpathSync, statSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { ignoreMissing, statsOf } from "../write/stats.ts";

/** The real path behind links; for a missing path, where it would be. Undefined for a broken link. */
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
 * Whether one real path is another or below it. Existing files are compared by identity. Missing ones are
 * compared without case, because many file systems ignore it.
 */
export function isWithin(inner: string, outer: string): boolean {
  const wanted = identityOf(outer);
  for (let path = inner; ; path = dirname(path)) {
    if (fold(path) === fold(outer)) return true;
    if (wanted !== undefined && identityOf(path) === wanted) return true;
    if (path === dirname(path)) return false;
  }
}

/** The names that lead from a folder down to a path; empty if the path is not below it. */
export const namesBelow = (folder: string, path: string): string[] =>
  path.slice(folder.length).split(sep).filter(Boolean);

const fold = (path: string): string => path.normalize("NFC").toLowerCase();

function identityOf(path: string): string | undefined {
  const stats = ignoreMissing(() => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return stats && `${stats.dev}:${stats.ino}`;
}
