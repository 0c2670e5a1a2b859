import * as runtime from "@org/error-codes";
import { errorFromUnknown } from "@org/error-codes/unknown";
import type { VectorFile } from "../../codegen/src/formats/vector-file.ts";
import { type Outcome, run } from "../../conformance/src/run.ts";

/** A runtime's results for the vectors, and for a server that does not respond. */
export interface Proof {
  /** The runtime's name for itself. */
  readonly runtime: string;
  readonly outcomes: readonly (Outcome & { readonly kind: string; readonly count: number })[];
  readonly unheard: Pick<runtime.ParsedError, "recovery" | "status">;
}

/** Runs in each runtime, bundled. */
export async function prove(files: readonly VectorFile[], nobody: string): Promise<Proof> {
  const outcomes = files.map((file) => {
    const { kind, count } = file;
    return { kind, count, ...run(runtime, file) };
  });
  const thrown = await fetch(nobody).catch((error: unknown) => error);
  const { recovery, status } = await errorFromUnknown(thrown);
  const { navigator, process } = globalThis as {
    navigator?: { userAgent: string };
    process?: { version: string };
  };
  const name = navigator?.userAgent ?? `Node.js/${process?.version.slice(1)}`;
  return { runtime: name, outcomes, unheard: { recovery, status } };
}
