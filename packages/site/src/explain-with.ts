import { existsSync } from "node:fs";
import { join } from "node:path";
import { defaultClientConditions, type Plugin } from "vite";

/**
 * Makes the runtime of `@org/error-codes` use the tables in a folder instead of its own. The runtime knows
 * no catalogue, so it explains the errors of any. It is bundled from its sources, so that it is up to date.
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
