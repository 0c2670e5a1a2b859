import "./astro-alone.ts";
import { join } from "node:path";
import { build } from "astro";

/** Builds the site; `src/settings.ts` says of what, and for which address. */
process.chdir(join(import.meta.dirname, ".."));
// What is built is for everybody, whatever the environment is for.
process.env.NODE_ENV = "production";
await build({ logLevel: "warn" });
