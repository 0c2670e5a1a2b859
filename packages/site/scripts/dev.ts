import "./astro-alone.ts";
import { join } from "node:path";
import { dev } from "astro";

/** Serves the site while its docs are edited. */
process.chdir(join(import.meta.dirname, ".."));
process.env.NODE_ENV = "development";
await dev({});
