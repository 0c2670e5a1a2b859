import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "@org/error-codegen";
import { setEnvironment } from "./environment.ts";
import { freePlace } from "./folder/place.ts";
import { mendFolder, replaceFolder } from "./folder/replace.ts";
import { withWork } from "./folder/work.ts";
import { prepare } from "./prepare.ts";
import type { ReadResult } from "./project.ts";
import { cache } from "./source.ts";

/** The result of a build: problems, in which case nothing was written; or what to say of it. */
export type Built =
  | { readonly problems: readonly Problem[] }
  | { readonly problems?: never; readonly text: string; readonly warnings: readonly Problem[] };

/** Builds the site of a project into its folder, which is replaced as a whole at the end. */
export async function build(project: ReadResult, url?: string): Promise<Built> {
  if (project.problems) return project;
  const { site } = project.config;
  const inputs = site.pages === undefined ? [] : [join(project.root, site.pages)];
  const place = freePlace("site.out", join(project.root, site.out), inputs);
  mendFolder(place);
  return withWork(cache, async (work) => {
    const prepared = await prepare(project, work, url);
    if (prepared.problems) return prepared;
    setEnvironment("production");
    const { astroConfig, makeProject } = await import("./astro.ts");
    const { build } = await import("astro");
    makeProject(work);
    const built = join(work, "site");
    const started = process.cwd();
    // Astro writes into the folder that it runs in.
    process.chdir(work);
    try {
      await build({ ...astroConfig(work, prepared), logLevel: "warn" });
    } finally {
      process.chdir(started);
    }
    const files = readdirSync(built, { recursive: true, encoding: "utf8" });
    const pages = files.filter((file) => file.endsWith(".html")).length;
    replaceFolder(place, built);
    const { catalog, url: address, warnings } = prepared;
    const text = `${site.out} has ${pages.toLocaleString("en")} pages about ${catalog.codes.length.toLocaleString("en")} codes, to be served at ${address.href}
To look at them on this machine: npx @org/error-site dev`;
    return { text, warnings };
  });
}
