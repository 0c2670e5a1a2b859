import type { Catalog } from "@org/error-codegen";
import { generated, load, sources } from "../../../conformance/test/loaded.ts";

/** The TypeScript runtime, with the function that renders any thrown value. */
export type Runtime = typeof import("@org/error-codes") & {
  readonly renderError: typeof import("../../../error-codes/src/render-error.ts").renderError;
};

const whole = `${sources["index.ts"]}\nexport { renderError } from "./render-error.ts";\n`;

/** Creates the runtime of a catalogue. */
export async function runtimeOf(catalog: Catalog): Promise<Runtime> {
  return load({ ...(await generated(catalog)), "index.ts": whole }) as Runtime;
}
