import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Catalog, compile, readCatalog } from "@org/error-codegen";
import { expect, test } from "vitest";
import { javaOf, javaTest } from "../../src/java.ts";
import { inRepository } from "../../src/places.ts";
import { countNative, describeWith } from "../../src/toolchains.ts";

/** How many vectors each file of a folder has, and how many of them the Java package said it saw. */
function counted(folder: string): Record<string, number> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
  return Object.fromEntries(files.map(({ kind, count }) => [kind, count]));
}

/** What the lines that it printed come to, and for what vectors were left out. */
function said(lines: readonly string[]): { counts: Record<string, number>; needs: Set<string> } {
  const needs = new Set<string>();
  const counts: Record<string, number> = {};
  for (const line of lines) {
    const [, kind = "", run, left, reasons = ""] =
      /vectors (\S+): (\d+) run, (\d+) left out(?: \((.*)\))?/.exec(line) ?? [];
    counts[kind] = Number(run) + Number(left);
    for (const reason of reasons.split(", ").filter(Boolean)) needs.add(reason);
  }
  return { counts, needs };
}

describeWith("java", "the Java package's own tests", () => {
  test("pass, and run every vector that Java's types can be given", async (context) => {
    const { vectors, output, ...counts } = await javaTest(inRepository("packages/java"));
    countNative(context, counts);
    console.log(vectors.join("\n"));
    expect(output).toBe("");
    expect(counts).toMatchObject({ failed: 0 });
    expect(counts.passed).toBeGreaterThan(50);
    const { counts: seen, needs } = said(vectors);
    expect(seen).toEqual(counted(inRepository("packages/conformance/vectors")));
    expect([...needs].sort()).toEqual(["range", "untyped"]);
  });

  test.each(["second", "third"])(
    "pass with what is generated from the %s catalogue, and run its vectors",
    async (name) => {
      const read = readCatalog(inRepository(`packages/conformance/${name}`));
      const { catalog } = compile(read.files ?? expect.unreachable());
      const folder = inRepository(`packages/conformance/${name}/vectors`);
      const copy = await javaOf(catalog as Catalog);
      const { vectors, output, failed } = await javaTest(copy, folder);
      console.log(vectors.join("\n"));
      expect(output).toBe("");
      expect(failed).toBe(0);
      expect(said(vectors).counts).toEqual(counted(folder));
    },
  );
});
