import { join } from "node:path";
import type { SiteFile } from "@org/error-codegen";
import { inRepository, put } from "../../../e2e/src/places.ts";
import { run } from "../../../e2e/src/run.ts";

/** The command as its sources have it. */
const command = inRepository("packages/site/src/cli/cli.ts");

/** Builds the site of a config in a folder, and gives the folder that it is in. */
export async function buildSite(
  folder: string,
  config: object,
  { url, ...site }: Partial<SiteFile> & { readonly url?: string },
): Promise<string> {
  put(folder, { "error-codegen.yaml": { ...config, site: { out: "dist", ...site } } });
  const address = url === undefined ? [] : ["--url", url];
  await run(process.execPath, ["--conditions=source", command, "build", ...address], {
    cwd: folder,
  });
  return join(folder, "dist");
}
