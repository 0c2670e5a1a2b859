/**
 * Sets the environment that Astro finds. It would send data about its use and ask for newer versions; it defines
 * some names for sources, which the environment would override; and inside Vitest it serves nothing.
 */
export function setEnvironment(mode: "production" | "development"): void {
  process.env.NODE_ENV = mode;
  process.env.ASTRO_TELEMETRY_DISABLED = "1";
  process.env.ASTRO_DISABLE_UPDATE_CHECK = "true";
  for (const name of ["BASE_URL", "DEV", "MODE", "PROD", "SSR", "VITEST"]) delete process.env[name];
}
