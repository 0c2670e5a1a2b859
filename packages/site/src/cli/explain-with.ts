import { join } from "node:path";
import { type Catalog, type Output, outputs } from "@org/error-codegen";
import type { Plugin } from "vite";

/** The folder of the package, below the working folder. */
const folder = "errors";

/** The package of a catalogue, by which the explain box reads errors: the runtime and the tables. */
export const packageOf = (catalog: Catalog): Output[] =>
  outputs(catalog, {
    catalog: catalog.name,
    targets: { typescript: { out: folder, package: catalog.name, imports: "ts" } },
  });

/** Makes the package in the working folder the one that the explain box imports. */
export const explainWith = (work: string): Plugin => ({
  name: "explain-with",
  enforce: "pre",
  resolveId: (source) =>
    source === "@org/error-codes" ? join(work, folder, "index.ts") : undefined,
});
