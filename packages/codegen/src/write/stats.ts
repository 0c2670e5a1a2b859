import { lstatSync, type Stats, statSync } from "node:fs";

/** What a path is, without following links; undefined if it does not exist. */
export const statsOf = (path: string): Stats | undefined =>
  ignoreMissing(() => lstatSync(path, { throwIfNoEntry: false }));

/** What a path leads to. */
export const statsBehind = (path: string): Stats | undefined =>
  ignoreMissing(() => statSync(path, { throwIfNoEntry: false }));

/** The result of an operation; undefined if the file does not exist, or no longer. */
export function ignoreMissing<T>(operation: () => T): T | undefined {
  try {
    return operation();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A link to itself leads nowhere, too.
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP") return;
    throw error;
  }
}
