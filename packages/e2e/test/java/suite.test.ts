import { expect, test } from "vitest";
import { notRun } from "../../src/emitted.ts";
import { javaTest } from "../../src/java.ts";
import { inRepository } from "../../src/places.ts";
import { countNative, describeWith } from "../../src/toolchains.ts";

describeWith("java", "the Java package's own tests", () => {
  test("pass, and run every vector that Java's types can be given", async (context) => {
    const { vectors, output, ...counts } = await javaTest(inRepository("packages/java"));
    countNative(context, counts);
    expect(output).toBe("");
    expect(counts).toMatchObject({ failed: 0 });
    expect(counts.passed).toBeGreaterThan(50);
    const folder = inRepository("packages/conformance/vectors");
    expect(notRun(vectors.join("\n"), folder)).toEqual([]);
  });
});
