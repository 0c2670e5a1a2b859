import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** The folder of the site's own sources, in the repository and in an installed package. */
export const source: string = join(import.meta.dirname, "../../src");

/** The manifest of this package. */
export const manifest: string = join(source, "../package.json");

/** The folder of a package that this one depends on. */
export function folderOf(name: string): string {
  for (const folder of createRequire(manifest).resolve.paths(name) ?? [])
    try {
      return realpathSync(join(folder, name));
    } catch {}
  throw new Error(`${name} is not installed.`);
}

/** The outermost folder of packages that a file is in. */
export const modulesOf = (path: string): string | undefined =>
  /^.*?[\\/]node_modules(?=[\\/])/.exec(path)?.[0];

/**
 * Where the working folders are. Astro takes a file for a module of a package only if its root and the package are
 * below one folder, so the system's temporary folder will not do; this one is where tools keep such, and no package
 * manager or git looks at it.
 */
export const cache: string = join(
  modulesOf(folderOf("astro")) ?? join(source, "../node_modules"),
  ".cache/error-site",
);
