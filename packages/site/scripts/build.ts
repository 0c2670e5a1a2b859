import "./astro-alone.ts";
import { join } from "node:path";
import { freePlace } from "./folder/place.ts";
import { mendFolder, replaceFolder } from "./folder/replace.ts";
import { withWork } from "./folder/work.ts";
import { failed } from "./said.ts";

/** Builds the site into `dist`, or `SITE_OUT`; `src/settings.ts` determines its pages and its URL. */
// The built site is for everybody, even if the environment is for development.
process.env.NODE_ENV = "production";
try {
  const { pagesFolder, tablesFolder } = await import("../src/settings.ts");
  const out = freePlace("SITE_OUT", process.env.SITE_OUT ?? "dist", [pagesFolder, tablesFolder]);
  mendFolder(out);
  const { build } = await import("astro");
  // Astro works inside the package, on separate sites at once; the output folder is replaced at the end.
  await withWork(".astro", async (work) => {
    const outDir = join(work, "site");
    await build({ outDir, cacheDir: join(work, "cache"), logLevel: "warn" });
    replaceFolder(out, outDir);
  });
} catch (error) {
  failed(error);
}
