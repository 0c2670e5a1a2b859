import "./astro-alone.ts";
import { cpSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "astro";

/** Builds the site into `dist`, or `SITE_OUT`; `src/settings.ts` says of what, and for which address. */
process.chdir(join(import.meta.dirname, ".."));
const out = resolve(process.env.SITE_OUT ?? "dist");
// Astro works below the package, whole sites beside each other; what is there is replaced when all is done.
const work = resolve(`.astro/site-${process.pid}`);
const cacheDir = resolve(`.astro/cache-${process.pid}`);
const whole = `${out}.${process.pid}`;
// What is built is for everybody, whatever the environment is for.
process.env.NODE_ENV = "production";
try {
  await build({ outDir: work, cacheDir, logLevel: "warn" });
  cpSync(work, whole, { recursive: true });
  rmSync(out, { recursive: true, force: true });
  renameSync(whole, out);
} finally {
  for (const folder of [work, cacheDir, whole]) rmSync(folder, { recursive: true, force: true });
}
