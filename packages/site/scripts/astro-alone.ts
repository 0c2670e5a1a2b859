import { join } from "node:path";

/**
 * Astro defines these names for sources, but the environment would override them; and inside Vitest Astro
 * serves nothing. Astro runs in the package's folder, wherever it is started.
 */
for (const name of ["BASE_URL", "DEV", "MODE", "PROD", "SSR", "VITEST"]) delete process.env[name];
process.chdir(join(import.meta.dirname, ".."));
