import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { statsBehind } from "../../write/stats.ts";

/** The folders above one up to the top of its repository, nearest first; none if it is the top, or in no repository. */
export function foldersAbove(root: string): string[] {
  const above: string[] = [];
  for (let folder = realpathSync(root); !statsBehind(join(folder, ".git")); ) {
    const next = dirname(folder);
    if (next === folder) return [];
    above.push(next);
    folder = next;
  }
  return above;
}
