import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Catalog, compile, readCatalog } from "@org/error-codegen";
import { expect, test, vi } from "vitest";
import { goTest, moduleOf } from "../../src/go.ts";
import { patience } from "../../src/patience.ts";
import { inRepository } from "../../src/places.ts";
import { countNative, describeWith } from "../../src/toolchains.ts";

vi.setConfig(patience);

/** What the Go module says of the files of vectors in a folder: how many it has run, and left out. */
function expectedLines(folder: string): string[] {
  return readdirSync(folder).map((name) => {
    const { kind, vectors } = JSON.parse(readFileSync(join(folder, name), "utf8"));
    const needs: string[][] = vectors.map(({ needs = [] }: { needs?: string[] }) => needs);
    const count = (need: string): number => needs.filter((all) => all[0] === need).length;
    const left = ["decoded", "untyped"].filter((need) => count(need) > 0);
    const run = needs.length - left.reduce((sum, need) => sum + count(need), 0);
    return `vectors ${kind}: ${run} run, ${needs.length - run} left out (${left.join(", ")})`;
  });
}

describeWith("go", "the Go module's own tests", () => {
  test("pass, and run every vector that Go's types can be given", async (context) => {
    const { failures, skipped, printed, ...counts } = await goTest(inRepository("packages/go"));
    countNative(context, counts);
    expect({ failures, skipped }).toEqual({ failures: [], skipped: [] });
    expect(counts.passed).toBeGreaterThan(0);
    const lines = printed.split("\n").filter((line) => line.startsWith("vectors "));
    console.log(lines.join("\n"));
    expect(lines.sort()).toEqual(
      expectedLines(inRepository("packages/conformance/vectors")).sort(),
    );
  });

  test("pass with what is generated from the second catalogue, and run its vectors", async () => {
    const read = readCatalog(inRepository("packages/conformance/second"));
    const { catalog } = compile(read.files ?? expect.unreachable());
    const vectors = inRepository("packages/conformance/second/vectors");
    const { failures, printed } = await goTest(await moduleOf(catalog as Catalog), vectors);
    const lines = printed.split("\n").filter((line) => line.startsWith("vectors "));
    console.log(lines.join("\n"));
    expect(failures).toEqual([]);
    expect(lines.sort()).toEqual(expectedLines(vectors).sort());
  });
});
