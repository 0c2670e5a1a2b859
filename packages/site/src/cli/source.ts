import { join } from "node:path";

/** The folder of the site's own sources, in the repository and in an installed package. */
export const source: string = join(import.meta.dirname, "../../src");

/** The folder that packages are installed in, with this one among them or below this one. */
const [modules = join(source, "../node_modules")] =
  /^.*?[\\/]node_modules(?=[\\/])/.exec(source) ?? [];

/**
 * Where the working folders are. Astro takes a file for a module of a package only if its root and the package are
 * below one folder, so the system's temporary folder will not do; this one is where tools keep such, and no package
 * manager or git looks at it.
 */
export const cache: string = join(modules, ".cache/error-site");
