import { lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";

/** Path of every file and link below a folder to its bytes, or to where it leads. */
export type Snapshot = ReadonlyMap<string, string>;

export function snapshot(root: string): Snapshot {
  const found = new Map<string, string>();
  const visit = (folder: string): void => {
    for (const name of readdirSync(join(root, folder))) {
      const path = folder === "" ? name : `${folder}/${name}`;
      const stats = lstatSync(join(root, path));
      if (stats.isDirectory()) visit(path);
      else if (stats.isSymbolicLink()) found.set(path, `link to ${readlinkSync(join(root, path))}`);
      else found.set(path, readFileSync(join(root, path), "latin1"));
    }
  };
  visit("");
  return found;
}

/** The paths that were there and are gone, or hold something else. */
export const lost = (before: Snapshot, after: Snapshot): string[] =>
  [...before.keys()].filter((path) => after.get(path) !== before.get(path));

/** The paths that are new, or hold something else. */
export const gained = (before: Snapshot, after: Snapshot): string[] => lost(after, before);
