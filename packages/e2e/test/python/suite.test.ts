import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogOf } from "../../src/catalog.ts";
import { contractVectors, notRun, putVectors } from "../../src/emitted.ts";
import { inRepository } from "../../src/places.ts";
import { packageOf, pytest, pythonPackage } from "../../src/python.ts";
import { countNative, describeWith } from "../../src/toolchains.ts";

describeWith("python", "the Python package's own tests", () => {
  test("pass, and run every vector", async (context) => {
    const { passed, failed, skipped, output } = await pytest(pythonPackage);
    countNative(context, { passed, failed });
    expect({ failed, skipped }, output).toEqual({ failed: 0, skipped: 0 });
    expect(passed).toBeGreaterThan(0);
    expect(notRun(output, inRepository("packages/conformance/vectors"))).toEqual([]);
  });

  test.each([
    ["second", ["parcels"]],
    ["third", []],
  ] as const)(
    "that are generated for the %s catalogue pass with its package",
    async (name, own) => {
      const copy = await packageOf(catalogOf(`packages/conformance/${name}`));
      putVectors(copy, name);
      for (const test of own)
        cpSync(join(import.meta.dirname, `${test}.py`), join(copy, `tests/test_${test}.py`));
      const { failed, output } = await pytest(copy);
      expect(failed, output).toBe(0);
      expect(notRun(output, contractVectors(name))).toEqual([]);
    },
  );
});
