/**
 * What sources are told by these names is Astro's to say, but the environment would win; and within
 * Vitest Astro serves nothing.
 */
for (const name of ["BASE_URL", "DEV", "MODE", "PROD", "SSR", "VITEST"]) delete process.env[name];
