import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogOf } from "../../src/catalog.ts";
import { contractVectors, notRun, putVectors } from "../../src/emitted.ts";
import { go, goTest, moduleOf } from "../../src/go.ts";
import { inRepository } from "../../src/places.ts";
import { run } from "../../src/run.ts";
import { countNative, describeWith } from "../../src/toolchains.ts";

describeWith("go", "the Go module's own tests", () => {
  test("pass, and run every vector that Go's types can be given", async (context) => {
    const { failures, skipped, printed, ...counts } = await goTest(inRepository("packages/go"));
    countNative(context, counts);
    expect({ failures, skipped }).toEqual({ failures: [], skipped: [] });
    expect(counts.passed).toBeGreaterThan(0);
    expect(notRun(printed, inRepository("packages/conformance/vectors"))).toEqual([]);
  });

  test.each(["second", "third"] as const)(
    "that are generated for the %s catalogue pass with its package",
    async (name) => {
      const module = await moduleOf(catalogOf(`packages/conformance/${name}`));
      putVectors(module, name);
      const own = join(import.meta.dirname, name);
      if (existsSync(own)) cpSync(own, join(module, "runner"), { recursive: true });
      const { failures, printed } = await goTest(module);
      expect(failures).toEqual([]);
      expect(notRun(printed, contractVectors(name))).toEqual([]);
      expect(await run("gofmt", ["-l", "-s", "."], { cwd: module })).toBe("");
      expect(await go(module, "vet", "./...")).toBe("");
    },
  );
});
