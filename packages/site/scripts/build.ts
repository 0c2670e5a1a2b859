import { join } from "node:path";
import { build } from "astro";

/** Builds the site; `src/settings.ts` says of what, and for which address. */
// What is built is for everybody, whatever the environment is for. And what sources are told by these
// names is Astro's to say, but the environment would win.
process.env.NODE_ENV = "production";
for (const name of ["BASE_URL", "DEV", "MODE", "PROD", "SSR"]) delete process.env[name];
process.chdir(join(import.meta.dirname, ".."));
await build({ logLevel: "warn" });
