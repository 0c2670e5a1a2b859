import { expect, test } from "vitest";
import { javaTest } from "../../src/java.ts";
import { counted, said } from "../../src/java-vectors.ts";
import { inRepository } from "../../src/places.ts";
import { countNative, describeWith } from "../../src/toolchains.ts";

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
});
