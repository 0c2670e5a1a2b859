import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** Folders that are installed or built, and thus not sources. */
const notSources = new Set(["node_modules", ".venv", "dist", ".turbo"]);

/** The source files below a folder: path to text. */
export function filesIn(folder: string): Map<string, string> {
  const paths = [...pathsIn(folder)].map((path) => relative(folder, path)).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

function* pathsIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (notSources.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* pathsIn(path);
    else yield path;
  }
}

/** The paths of files that differ between two folders, or exist in only one. */
export function differing(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}
