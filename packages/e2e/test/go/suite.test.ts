import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
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

  describe("that are generated for other catalogues", () => {
    const names = ["second", "third"] as const;
    let module: string;
    beforeAll(async () => {
      const catalogues = names.map((name) => [name, catalogOf(`packages/conformance/${name}`)]);
      module = await moduleOf(Object.fromEntries(catalogues));
      for (const name of names) {
        putVectors(join(module, name), name);
        const own = join(import.meta.dirname, name);
        if (existsSync(own)) cpSync(own, join(module, name, "runner"), { recursive: true });
      }
    });

    test.each(names)("pass with the package of the %s", async (name) => {
      const { failures, printed } = await goTest(join(module, name));
      expect(failures).toEqual([]);
      expect(notRun(printed, contractVectors(name))).toEqual([]);
    });

    test("are as gofmt would write them, and give go vet nothing to say", async () => {
      expect(await run("gofmt", ["-l", "-s", "."], { cwd: module })).toBe("");
      expect(await go(module, "vet", "./...")).toBe("");
    });
  });
});
