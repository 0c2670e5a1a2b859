import { join } from "node:path";
import { inRepository, put } from "./places.ts";
import type { Proof } from "./proof.ts";
import { bundleName } from "./proof-bundle.ts";
import { run } from "./run.ts";

/** Runs the proof in the given folder; `nobody` is a URL where nobody listens. */
export type Prover = (folder: string, nobody: string) => Promise<Proof>;

const installed = (path: string): string => inRepository("packages/e2e/node_modules", path);

/** The runtimes that are a command, by a word in the name that each reports. */
export const commands: { readonly [name: string]: Prover } = {
  "Node.js/20": script(installed("node20/bin/node")),
  "Node.js/22": script(installed("node22/bin/node")),
  "Node.js/24": script(inRepository("node_modules/node-runtime/bin/node")),
  "Node.js/26": script(installed("node26/bin/node")),
  "Bun/": script(installed(".bin/bun")),
  "Deno/": script(installed(".bin/deno"), "run", "--no-config", "--allow-net=127.0.0.1"),
  "Cloudflare-Workers": workerd,
};

/** Runs a module that prints the proof. */
function script(command: string, ...args: readonly string[]): Prover {
  return async (folder, nobody) => {
    const main = `import prove from "./${bundleName}";
console.log(JSON.stringify(await prove("${nobody}")));
`;
    put(folder, { "main.mjs": main });
    return JSON.parse(await run(command, [...args, join(folder, "main.mjs")], { cwd: folder }));
  };
}

/** Runs it in the test handler of a worker, which is the only way to run it once. */
async function workerd(folder: string, nobody: string): Promise<Proof> {
  const main = `import prove from "${bundleName}";
export default {
  async test() { console.log(JSON.stringify(await prove("${nobody}"))); },
};
`;
  const modules = ["worker.mjs", bundleName].map(
    (name) => `(name = "${name}", esModule = embed "${name}")`,
  );
  const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [
  (name = "main", worker = (modules = [${modules.join(", ")}], compatibilityDate = "2026-01-01")),
  (name = "internet", network = (allow = ["private"])),
]);
`;
  put(folder, { "worker.mjs": main, "config.capnp": config });
  return JSON.parse(
    await run(installed(".bin/workerd"), ["test", "config.capnp"], { cwd: folder }),
  );
}
