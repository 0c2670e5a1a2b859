import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Vector } from "../../codegen/src/formats/vector.ts";
import type { VectorFile } from "../../codegen/src/formats/vector-file.ts";
import { cases as gatewayCases } from "../cases/index.ts";
import { readCatalogs } from "../scripts/catalogs.ts";
import { sentences } from "../scripts/coverage.ts";
import { cases as secondCases } from "../second/cases.ts";
import { run } from "../src/run.ts";
import { cases as thirdCases } from "../third/cases.ts";
import { files } from "./files.ts";
import { generated, load, sources } from "./loaded.ts";
import { mutants, mutate } from "./mutants.ts";

const { catalogs } = readCatalogs();
if (!catalogs) throw new Error("A catalogue has problems. Run: pnpm check");

/** The catalogues: their vectors that are written by hand, and what the runtime has of them. */
const tried = [
  { cases: gatewayCases, folder: "vectors", changed: {} },
  { cases: secondCases, folder: "second/vectors", changed: await generated(catalogs.second) },
  { cases: thirdCases, folder: "third/vectors", changed: await generated(catalogs.third) },
] as const;
const bySentence = Object.entries(Object.groupBy(mutants(), ({ sentence }) => sentence));

describe.each(bySentence)(
  "the vectors by hand that hold %s fail where",
  (sentence, broken = []) => {
    const held = tried.map(({ cases, folder, changed }) => {
      const written = new Set(Object.values(cases).flatMap((list) => list.map(nameOf)));
      const isWanted = ({ name, holds }: Vector): boolean =>
        written.has(name) && holds.includes(sentence);
      return { changed, files: files({ folder, isWanted }).flatMap(oneByOne) };
    });

    test.each(broken)("$replacement stands in place of $anchor", (mutant) => {
      const mutated = mutate(sources, mutant);
      const fails = held.some(({ changed, files }) => {
        // A mutant of what is generated is one of the gateway's.
        if (Object.keys(mutated).some((file) => file in changed)) return false;
        const tested = load({ ...changed, ...mutated });
        return files.some((file) => run(tested, file).failures.length > 0);
      });
      expect(fails).toBe(true);
    });
  },
);

test("every sentence is broken by a mutant", () => {
  const contract = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
  const broken = bySentence.map(([sentence]) => sentence);
  expect(sentences(contract).filter((id) => !broken.includes(id))).toEqual([]);
});

/** A file as files of one vector each, so that the first that fails is the last that is run. */
function oneByOne(file: VectorFile): VectorFile[] {
  return file.vectors.map((vector) => ({ ...file, vectors: [vector] }) as VectorFile);
}

function nameOf({ name }: Vector): string {
  return name;
}
