import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type BuildContext, context } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cases } from "../cases/index.ts";
import { sentences } from "../scripts/coverage.ts";
import { run, type Tested } from "../src/run.ts";
import { files } from "./files.ts";
import { type Mutant, mutants } from "./mutants.ts";

const source = join(import.meta.dirname, "../../error-codes/src");
const written = new Set(Object.values(cases).flatMap((list) => list.map(({ name }) => name)));
const bySentence = Object.entries(Object.groupBy(mutants(), ({ sentence }) => sentence));

/** The file that a mutant changes, and what it makes of it. */
let changed: { readonly path: string; readonly contents: string };
let builder: BuildContext;

beforeAll(async () => {
  builder = await context({
    entryPoints: [join(source, "index.ts")],
    bundle: true,
    format: "esm",
    write: false,
    plugins: [
      {
        name: "mutant",
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, ({ path }) =>
            path === changed.path ? { contents: changed.contents, loader: "ts" } : undefined,
          ),
      },
    ],
  });
});
afterAll(() => builder.dispose());

/** TypeScript's runtime as the mutant has it. */
async function mutate({ file, find, replace }: Mutant): Promise<Tested> {
  const path = join(source, file);
  const [before = "", after, ...more] = readFileSync(path, "utf8").split(find);
  if (after === undefined || more.length > 0)
    throw new Error(`${find} does not stand in ${file} once. Adapt the mutant to the runtime.`);
  changed = { path, contents: before + replace + after };
  const { outputFiles = [] } = await builder.rebuild();
  const code = Buffer.concat(outputFiles.map(({ contents }) => contents)).toString("base64");
  return import(`data:text/javascript;base64,${code}`);
}

describe.each(bySentence)(
  "the vectors by hand that hold %s fail where",
  (sentence, broken = []) => {
    const held = files(({ name, holds }) => written.has(name) && holds.includes(sentence));

    test.each(broken)("$file has $replace in place of $find", async (mutant) => {
      const tested = await mutate(mutant);
      const failures = held.flatMap((file) => run(tested, file).failures);
      expect(failures.length).toBeGreaterThan(0);
    });
  },
);

test("every sentence is broken by a mutant, but those that this catalogue leaves nothing to decide", () => {
  const contract = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
  const broken = bySentence.map(([sentence]) => sentence);
  expect(sentences(contract).filter((id) => !broken.includes(id))).toEqual(["P54", "P57"]);
});
