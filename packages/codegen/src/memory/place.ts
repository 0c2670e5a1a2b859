import { dirname, join, resolve } from "node:path";
import { statsBehind } from "../write/stats.ts";

/** The folder for caches: that of the nearest `node_modules`, as other tools have it; undefined if there is none. */
export function cacheFolder(root: string): string | undefined {
  for (let folder = resolve(root); ; folder = dirname(folder)) {
    const modules = join(folder, "node_modules");
    if (statsBehind(modules)?.isDirectory()) return join(modules, ".cache/error-codegen");
    if (folder === dirname(folder)) return;
  }
}
