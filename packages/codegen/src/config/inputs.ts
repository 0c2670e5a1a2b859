import { posix } from "node:path";
import type { ConfigFile } from "../formats/config-file.ts";
import { below } from "../source/read.ts";
import { siteInputs } from "./site.ts";

/** The files and folders that a config names as its sources, as far as it does, whether they are there or not. */
export function inputsOf({ catalog, site }: Partial<ConfigFile>, root: string): string[] {
  const catalogs =
    typeof catalog === "string" ? [catalog, posix.join(posix.dirname(catalog), "locales")] : [];
  const others = siteInputs(site ?? {}).map(({ path }) => path);
  return [...catalogs, ...others].map((path) => below(root, path));
}
