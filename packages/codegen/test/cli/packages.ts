/** Runs the command line, and at its end writes to file 3 which packages it has loaded, a line each. */
import { writeSync } from "node:fs";
import { registerHooks } from "node:module";

const loaded = new Set<string>();

registerHooks({
  load: (url, context, nextLoad) => {
    const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url) ?? [];
    if (name !== undefined) loaded.add(name);
    return nextLoad(url, context);
  },
});
process.on("exit", () => {
  writeSync(3, [...loaded].sort().join("\n"));
});
await import("../../src/cli/cli.ts");
