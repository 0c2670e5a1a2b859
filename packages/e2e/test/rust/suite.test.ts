import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Catalog, compile, readCatalog } from "@org/error-codegen";
import { expect, test } from "vitest";
import { inRepository, put } from "../../src/places.ts";
import { cargoTest, crateCopy, judged, regenerate } from "../../src/rust.ts";
import { countNative, describeWith } from "../../src/toolchains.ts";

const crate = inRepository("packages/rust");

/** What the crate says of the files of vectors in a folder: how many it has run, and left out. */
function expectedLines(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => {
      const { kind, vectors } = JSON.parse(readFileSync(join(folder, name), "utf8"));
      const needs: string[][] = vectors.map(({ needs: own = [] }: { needs?: string[] }) => own);
      const left = needs.filter((own) => own.length > 0).length;
      const reasons = [...new Set(needs.flat())].sort().join(", ");
      return `vectors ${kind}: ${needs.length - left} run, ${left} left out (${reasons})`;
    });
}

const linesIn = (printed: string): string[] =>
  printed.split("\n").filter((line) => line.startsWith("vectors "));

describeWith("rust", "the crate's own tests", () => {
  test("pass, and run every vector that Rust's types can be given", async (context) => {
    const vectors = inRepository("packages/conformance/vectors");
    const { printed, ...counts } = await cargoTest(crate, [], vectors);
    countNative(context, counts);
    expect(counts.failed, printed).toBe(0);
    expect(counts.passed).toBeGreaterThan(30);
    console.log(linesIn(printed).join("\n"));
    expect(linesIn(printed).sort()).toEqual(expectedLines(vectors).sort());
  });

  test.each([
    ["second", []],
    ["third", ["lockers"]],
  ])("run the %s catalogue's vectors with what is generated from that", async (name, own) => {
    const { files } = readCatalog(inRepository(`packages/conformance/${name}`));
    const { catalog } = compile(files ?? expect.unreachable());
    const copy = await crateCopy();
    await regenerate(copy, catalog as Catalog);
    for (const test of own)
      put(copy, {
        [`tests/${test}.rs`]: readFileSync(join(import.meta.dirname, `${test}.rs`), "utf8"),
      });
    const vectors = inRepository(`packages/conformance/${name}/vectors`);
    const tests = ["vectors", ...own].map((test) => `--test=${test}`);
    const { failed, printed } = await cargoTest(copy, tests, vectors);
    expect(failed, printed).toBe(0);
    console.log(linesIn(printed).join("\n"));
    expect(linesIn(printed).sort()).toEqual(expectedLines(vectors).sort());
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
    ["rustdoc", ["doc", "--no-deps", "--all-features", "-j2"]],
  ])("%s", async (_, args) => {
    expect(await judged(crate, ...args)).toBe("");
  });
});
