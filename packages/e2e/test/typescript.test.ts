import { join } from "node:path";
import type { Catalog, ConfigFile } from "@org/error-codegen";
import { expect, test } from "vitest";
import { compiled } from "../../codegen/test/emitters/compiled.ts";
import { catalogue } from "../../codegen/test/traits/catalogue.ts";
import { everything } from "../../codegen/test/traits/choices.ts";
import { catalogOf } from "../src/catalog.ts";
import { contractVectors, emitted, notRun, putVectors, spoil } from "../src/emitted.ts";
import { inRepository, put } from "../src/places.ts";
import { run, tryRun } from "../src/run.ts";

type Target = Partial<NonNullable<ConfigFile["targets"]["typescript"]>>;

/** A package of another organisation, generated from a catalogue, and the runner of its vectors. */
async function packageOf(catalog: Catalog, target: Target = {}): Promise<string> {
  const typescript = { out: "src", package: "@acme/errors", tests: "tests/vectors", ...target };
  const folder = await emitted(catalog, { typescript });
  const exports = { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } };
  put(folder, { "package.json": { name: "@acme/errors", type: "module", exports } });
  return folder;
}

/** Runs the vectors of a package in Node, without anything that is not its own. */
async function tested(folder: string): Promise<{ failed: number; printed: string }> {
  const node = inRepository("node_modules/node-runtime/bin/node");
  const args = ["--test", "--test-reporter=tap", "tests/vectors/start.mjs"];
  const { output } = await tryRun(node, args, { cwd: folder, env: { NODE_OPTIONS: "" } });
  const [, failed] = /^# fail (\d+)$/m.exec(output) ?? [];
  return { failed: Number(failed ?? Number.NaN), printed: output };
}

test.each(["second", "third"] as const)(
  "the tests that are generated for the %s catalogue pass with its sources",
  async (name) => {
    const folder = await packageOf(catalogOf(`packages/conformance/${name}`), { imports: "ts" });
    putVectors(folder, name);
    const { failed, printed } = await tested(folder);
    expect(failed, printed).toBe(0);
    expect(notRun(printed, contractVectors(name))).toEqual([]);
  },
);

test("a package with all traits passes its vectors as it is built, and fails each file that is spoilt", async () => {
  const folder = await packageOf(compiled(catalogue(everything)));
  put(folder, { "tsconfig.json": { compilerOptions, include: ["src", "test"] } });
  const tsc = inRepository("node_modules/.bin/tsc");
  // The tests are where a compiler of others may look, without Node's types.
  expect(await run(tsc, ["--noEmit"], { cwd: folder })).toBe("");
  const built = { ...compilerOptions, rootDir: "src" };
  put(folder, { "tsconfig.json": { compilerOptions: built, include: ["src"] } });
  await run(tsc, [], { cwd: folder });
  const { failed, printed } = await tested(folder);
  expect(failed, printed).toBe(0);
  expect(notRun(printed, join(folder, "vectors"))).toEqual([]);
  spoil(join(folder, "vectors"));
  expect((await tested(folder)).failed).toBe(5);
});

const compilerOptions = {
  target: "es2023",
  lib: ["es2024", "dom"],
  module: "nodenext",
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  outDir: "dist",
  declaration: true,
  skipLibCheck: true,
};
