import { join } from "node:path";
import { dev } from "astro";

/** Serves the site while its docs are edited. */
process.chdir(join(import.meta.dirname, ".."));
await dev({});
