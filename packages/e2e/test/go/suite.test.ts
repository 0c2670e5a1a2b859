import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Catalog, compile, readCatalog } from "@org/error-codegen";
import { expect, test } from "vitest";
import { go, goTest, moduleOf } from "../../src/go.ts";
import { inRepository } from "../../src/places.ts";
import { run } from "../../src/run.ts";
import { countNative, describeWith } from "../../src/toolchains.ts";

/** What the tests print of the files of vectors in a folder, with what is wrong with it. */
function vectorLines(printed: string, folder: string): { lines: string[]; faults: string[] } {
  const lines = printed.split("\n").filter((line) => line.startsWith("vectors "));
  const faults = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .filter((name) => {
      const { kind, count, vectors } = JSON.parse(readFileSync(join(folder, name), "utf8"));
      const free = vectors.filter(({ needs }: { needs?: string[] }) => !needs).length;
      const line = lines.find((text) => text.startsWith(`vectors ${kind}: `)) ?? "";
      const [run = 0, left = 0] = (line.match(/\d+/g) ?? []).map(Number);
      return run < free || run + left !== count;
    });
  return { lines, faults };
}

describeWith("go", "the Go module's own tests", () => {
  test("pass, and run every vector that Go's types can be given", async (context) => {
    const { failures, skipped, printed, ...counts } = await goTest(inRepository("packages/go"));
    countNative(context, counts);
    expect({ failures, skipped }).toEqual({ failures: [], skipped: [] });
    expect(counts.passed).toBeGreaterThan(0);
    const { lines, faults } = vectorLines(printed, inRepository("packages/conformance/vectors"));
    console.log(lines.join("\n"));
    expect(faults).toEqual([]);
  });

  test.each(["second", "third"])(
    "pass with what is generated from the %s catalogue, and run its vectors",
    async (name) => {
      const folder = inRepository(`packages/conformance/${name}`);
      const { catalog } = compile(readCatalog(folder).files ?? expect.unreachable());
      const copy = await moduleOf(catalog as Catalog);
      const own = join(import.meta.dirname, name);
      if (existsSync(own)) cpSync(own, join(copy, "errorcodes"), { recursive: true });
      const vectors = join(folder, "vectors");
      const { failures, printed } = await goTest(copy, vectors);
      const { lines, faults } = vectorLines(printed, vectors);
      console.log(lines.join("\n"));
      expect({ failures, faults }).toEqual({ failures: [], faults: [] });
      expect(await run("gofmt", ["-l", "-s", "."], { cwd: copy })).toBe("");
      expect(await go(copy, "vet", "./errorcodes")).toBe("");
    },
  );
});
