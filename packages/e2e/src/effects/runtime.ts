import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalog } from "@org/error-codegen";
import { bundler, generated, source } from "../../../conformance/test/bundled.ts";

/** The TypeScript runtime, with what servers send if anything is thrown. */
export type Runtime = typeof import("@org/error-codes") & {
  readonly renderError: typeof import("../../../error-codes/src/render-error.ts").renderError;
};

/** Makes the runtime of a catalogue. */
export interface Runtimes {
  readonly of: (catalog: Catalog) => Promise<Runtime>;
  readonly dispose: () => Promise<void>;
}

export async function runtimes(): Promise<Runtimes> {
  const { runtime, dispose } = await bundler();
  const index = readFileSync(join(source, "index.ts"), "utf8");
  const whole = `${index}\nexport { renderError } from "./render-error.ts";\n`;
  return {
    of: async (catalog) =>
      (await runtime({ ...(await generated(catalog)), "index.ts": whole })) as unknown as Runtime,
    dispose,
  };
}
