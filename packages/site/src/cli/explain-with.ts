import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Catalog, Output } from "@org/error-codegen";
import { outputs } from "@org/error-codegen";
import type { Plugin } from "vite";

/** The folder of the tables, below the working folder. */
const tables = "tables";

/** The tables of a catalogue, by which the explain box knows its codes. */
export const tablesOf = (catalog: Catalog): Output[] =>
  outputs(catalog, { catalog: "", targets: { typescript: { out: tables } } });

/**
 * Makes the runtime of `@org/error-codes` use the tables in the working folder instead of its own. The runtime
 * knows no catalogue, so it explains the errors of any.
 */
export const explainWith = (work: string): Plugin => ({
  name: "explain-with",
  enforce: "pre",
  resolveId(source, importer) {
    const [, name] = /^\.\/generated\/([\w-]+)\.[jt]s$/.exec(source) ?? [];
    if (name === undefined || !importer?.includes("/error-codes/")) return;
    const path = join(work, tables, `${name}.ts`);
    return existsSync(path) ? path : undefined;
  },
});
