import { join } from "node:path";
import { fileURLToPath } from "node:url";
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

/**
 * Settles what the explain box imports: the package in the working folder, and the one module of the generator that is
 * made for browsers, wherever Node finds it.
 */
export function explainWith(work: string): Plugin {
  const pasted = "@org/error-codegen/pasted";
  const files = new Map([
    ["@org/error-codes", join(work, folder, "index.ts")],
    [pasted, fileURLToPath(import.meta.resolve(pasted))],
  ]);
  return { name: "explain-with", enforce: "pre", resolveId: (source) => files.get(source) };
}
