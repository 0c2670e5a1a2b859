import fc from "fast-check";
import type { Catalog } from "../../src/index.ts";
import { compiled, type Yaml } from "../emitters/compiled.ts";
import { runsOf } from "../runs.ts";
import { catalogue } from "./catalogue.ts";
import { choices, everything } from "./choices.ts";

export const seed = 20261129;

/** Asserts a fact about a catalogue with all traits, and about many with random ones. */
export async function holdsForAll(
  fact: (catalog: Catalog, files: Yaml) => void | Promise<void>,
): Promise<void> {
  const all = catalogue(everything);
  await fact(compiled(all), all);
  const property = fc.asyncProperty(choices(12), async (choice) => {
    const files = catalogue(choice);
    await fact(compiled(files), files);
  });
  await fc.assert(property, { seed, numRuns: runsOf(60) });
}
