import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { inRepository } from "./places.ts";

/** The part of a `package.json` that the tests read. */
export interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/** A member of the workspace. */
export interface Package {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Every member of the workspace below `packages/`. */
export function workspace(): Package[] {
  const names = readdirSync(inRepository("packages")).sort();
  return names.flatMap((name) => {
    const folder = inRepository("packages", name);
    const manifest = manifestIn(folder);
    return manifest ? [{ folder, manifest }] : [];
  });
}

/** The packages that are published. */
export const publishable = (): Package[] => workspace().filter(({ manifest }) => !manifest.private);

/** A folder without a `package.json` is not a package, such as the remains of a removed branch. */
function manifestIn(folder: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
}

/** Every subpath export of a package, with patterns expanded to the matching files. */
export function entryPoints({ exports = {} }: Manifest, files: readonly string[]): string[] {
  return Object.entries(exports).flatMap(([subpath, target]) => {
    const path = typeof target === "string" ? target : target.default;
    if (!path?.includes("*")) return [subpath];
    const [start = "", end = ""] = posix.normalize(path).split("*");
    return files
      .filter((file) => file.startsWith(start) && file.endsWith(end))
      .map((file) => subpath.replace("*", file.slice(start.length, file.length - end.length)));
  });
}
