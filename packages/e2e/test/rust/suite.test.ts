import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogOf } from "../../src/catalog.ts";
import { contractVectors, notRun, putVectors } from "../../src/emitted.ts";
import { inRepository, put } from "../../src/places.ts";
import { cargoTest, crateCopy, judged, regenerate } from "../../src/rust.ts";
import { countNative, describeWith } from "../../src/toolchains.ts";

const crate = inRepository("packages/rust");

describeWith("rust", "the crate's own tests", () => {
  test("pass, and run every vector that Rust's types can be given", async (context) => {
    const { printed, ...counts } = await cargoTest(crate);
    countNative(context, counts);
    expect(counts.failed, printed).toBe(0);
    expect(counts.passed).toBeGreaterThan(30);
    expect(notRun(printed, inRepository("packages/conformance/vectors"))).toEqual([]);
  });

  test.each([
    ["second", ["parcels"]],
    ["third", ["lockers"]],
  ] as const)("that are generated for the %s catalogue pass with its crate", async (name, own) => {
    const copy = await crateCopy();
    await regenerate(copy, catalogOf(`packages/conformance/${name}`));
    putVectors(copy, name);
    for (const test of own)
      put(copy, {
        [`tests/${test}.rs`]: readFileSync(join(import.meta.dirname, `${test}.rs`), "utf8"),
      });
    const tests = ["vectors", ...own].map((test) => `--test=${test}`);
    const { failed, printed } = await cargoTest(copy, tests);
    expect(failed, printed).toBe(0);
    expect(notRun(printed, contractVectors(name))).toEqual([]);
    expect(await judged(copy, "fmt", "--check")).toBe("");
  });
});

describeWith("rust", "the judges of Rust have nothing to say:", () => {
  test.each([
    ["clippy, of no feature", ["clippy", "--all-targets", "-j2"]],
    ["clippy, of the feature http alone", ["clippy", "--features=http", "--all-targets", "-j2"]],
    [
      "clippy, of the feature reqwest alone",
      ["clippy", "--features=reqwest", "--all-targets", "-j2"],
    ],
    ["clippy, of the feature axum alone", ["clippy", "--features=axum", "--all-targets", "-j2"]],
  ])("%s", async (_, args) => {
    expect(await judged(crate, ...args)).toBe("");
  });

  // It reads the crates of others as they are read for all catalogues, in the build folder of copies.
  test("rustdoc", async () => {
    expect(await judged(await crateCopy(), "doc", "--no-deps", "--all-features", "-j2")).toBe("");
  });
});
