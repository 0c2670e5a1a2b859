import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogOf } from "../../src/catalog.ts";
import { inRepository } from "../../src/places.ts";
import { packageOf, pytest, pythonPackage } from "../../src/python.ts";
import { countNative, describeWith } from "../../src/toolchains.ts";

/** The lines that the tests print about the vectors in a folder; Python can run all of them. */
function expectedLines(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => {
      const { kind, count } = JSON.parse(readFileSync(join(folder, name), "utf8"));
      return `vectors ${kind}: ${count} run, 0 left out`;
    });
}

const linesOf = (output: string): string[] =>
  output.split("\n").filter((line) => line.startsWith("vectors "));

describeWith("python", "the Python package's own tests", () => {
  test("pass, and run every vector", async (context) => {
    const { passed, failed, skipped, output } = await pytest(pythonPackage);
    countNative(context, { passed, failed });
    expect({ failed, skipped }, output).toEqual({ failed: 0, skipped: 0 });
    expect(passed).toBeGreaterThan(0);
    console.log(linesOf(output).join("\n"));
    const vectors = inRepository("packages/conformance/vectors");
    expect(linesOf(output).sort()).toEqual(expectedLines(vectors).sort());
  });

  test.each(["second", "third"])("pass the %s catalogue's vectors", async (name) => {
    const vectors = inRepository(`packages/conformance/${name}/vectors`);
    const copy = await packageOf(catalogOf(`packages/conformance/${name}`));
    const { failed, output } = await pytest(copy, { paths: ["tests/test_vectors.py"], vectors });
    expect(failed, output).toBe(0);
    console.log(linesOf(output).join("\n"));
    expect(linesOf(output).sort()).toEqual(expectedLines(vectors).sort());
  });
});
