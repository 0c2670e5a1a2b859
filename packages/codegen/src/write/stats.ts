import { lstatSync, type Stats, statSync } from "node:fs";

/** What a path is, links not followed; nothing where it leads nowhere. */
export const statsOf = (path: string): Stats | undefined =>
  ignoreMissing(() => lstatSync(path, { throwIfNoEntry: false }));

/** What a path leads to. */
export const statsBehind = (path: string): Stats | undefined =>
  ignoreMissing(() => statSync(path, { throwIfNoEntry: false }));

/** What an operation returns; nothing where the file is not, or no longer, there. */
export function ignoreMissing<T>(operation: () => T): T | undefined {
  try {
    return operation();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A link that leads back to itself leads nowhere, too.
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP") return;
    throw error;
  }
}
