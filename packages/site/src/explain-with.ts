import { existsSync } from "node:fs";
import { join } from "node:path";
import { defaultClientConditions, type Plugin } from "vite";

/**
 * Lets the runtime of `@org/error-codes` understand errors by the tables in a folder, in place of its
 * own: it knows no catalogue, so it explains the errors of any. It is bundled from its sources, so that
 * it is never older than they are.
 */
export const explainWith = (tables: string): Plugin => ({
  name: "explain-with",
  enforce: "pre",
  config: () => ({ resolve: { conditions: ["source", ...defaultClientConditions] } }),
  resolveId(source, importer) {
    const [, name] = /^\.\/generated\/([\w-]+\.ts)$/.exec(source) ?? [];
    if (name === undefined || !importer?.includes("/error-codes/src/")) return;
    const path = join(tables, name);
    return existsSync(path) ? path : undefined;
  },
});
