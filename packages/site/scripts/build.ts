import { join } from "node:path";
import { build } from "astro";

/** Builds the site; `src/settings.ts` says of what, and for which address. */
process.chdir(join(import.meta.dirname, ".."));
await build({ logLevel: "warn" });
