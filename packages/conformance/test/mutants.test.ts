import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { cases as gatewayCases } from "../cases/index.ts";
import { readCatalogs } from "../scripts/catalogs.ts";
import { sentences } from "../scripts/coverage.ts";
import { cases as secondCases } from "../second/cases.ts";
import { run } from "../src/run.ts";
import type { Vector } from "../src/vector.ts";
import { bundler, type Changed, generated, source } from "./bundled.ts";
import { files } from "./files.ts";
import { type Mutant, mutants } from "./mutants.ts";

// No result may depend on the time zone.
vi.stubEnv("TZ", "Asia/Kolkata");

const { catalogs } = readCatalogs();
if (!catalogs) throw new Error("A catalogue has problems. Run: pnpm check");

/** The catalogues: their vectors that are written by hand, and what the runtime has of them. */
const tried = [
  { cases: gatewayCases, folder: "vectors", changed: {} },
  { cases: secondCases, folder: "second/vectors", changed: await generated(catalogs.second) },
] as const;
const bySentence = Object.entries(Object.groupBy(mutants(), ({ sentence }) => sentence));

let bundled: Awaited<ReturnType<typeof bundler>>;
beforeAll(async () => {
  bundled = await bundler();
});
afterAll(() => bundled.dispose());

/** The file of the runtime that a mutant changes, as it has it. */
function mutate({ file, find, replace }: Mutant): Changed {
  const [before = "", after, ...more] = readFileSync(join(source, file), "utf8").split(find);
  if (after === undefined || more.length > 0)
    throw new Error(`${find} does not stand in ${file} once. Adapt the mutant to the runtime.`);
  return { [file]: before + replace + after };
}

describe.each(bySentence)(
  "the vectors by hand that hold %s fail where",
  (sentence, broken = []) => {
    const held = tried.map(({ cases, folder, changed }) => {
      const written = new Set(Object.values(cases).flatMap((list) => list.map(nameOf)));
      const isWanted = ({ name, holds }: Vector): boolean =>
        written.has(name) && holds.includes(sentence);
      return { changed, files: files({ folder, isWanted }) };
    });

    test.each(broken)("$file has $replace in place of $find", async (mutant) => {
      let failures = 0;
      for (const { changed, files } of held) {
        if (failures > 0 || files.every(({ vectors }) => vectors.length === 0)) continue;
        const tested = await bundled.runtime({ ...changed, ...mutate(mutant) });
        failures = files.flatMap((file) => run(tested, file).failures).length;
      }
      expect(failures).toBeGreaterThan(0);
    });
  },
);

test("every sentence is broken by a mutant", () => {
  const contract = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
  const broken = bySentence.map(([sentence]) => sentence);
  expect(sentences(contract).filter((id) => !broken.includes(id))).toEqual([]);
});

function nameOf({ name }: Vector): string {
  return name;
}
