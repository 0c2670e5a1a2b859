import { join } from "node:path";

/**
 * What sources are told by these names is Astro's to say, but the environment would win; and within
 * Vitest Astro serves nothing. Astro runs in the folder of the package, wherever it is started.
 */
for (const name of ["BASE_URL", "DEV", "MODE", "PROD", "SSR", "VITEST"]) delete process.env[name];
process.chdir(join(import.meta.dirname, ".."));
