import { join } from "node:path";
import { inRepository } from "../../../e2e/src/places.ts";
import { run } from "../../../e2e/src/run.ts";

/** Builds the site of the `pages` and `tables` in a folder, and gives the folder that it is in. */
export async function buildSite(folder: string, url: string): Promise<string> {
  await run(process.execPath, ["scripts/build.ts"], {
    cwd: inRepository("packages/site"),
    env: {
      SITE_PAGES: join(folder, "pages"),
      SITE_TABLES: join(folder, "tables"),
      SITE_URL: url,
      SITE_OUT: join(folder, "dist"),
    },
  });
  return join(folder, "dist");
}
