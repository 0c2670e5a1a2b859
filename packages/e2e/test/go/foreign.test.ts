import { join } from "node:path";
import { expect, test } from "vitest";
import { go, goTest, staticcheck } from "../../src/go.ts";
import { run } from "../../src/run.ts";
import { countNative, describeWith } from "../../src/toolchains.ts";

const module = join(import.meta.dirname, "foreign");

describeWith("go", "the Go module between other people's libraries", () => {
  test("sends and reads errors as they do", async (context) => {
    const { failures, skipped, printed, ...counts } = await goTest(module);
    countNative(context, counts);
    expect({ failures, skipped }, printed).toEqual({ failures: [], skipped: [] });
    expect(counts.passed).toBeGreaterThan(0);
  });

  test("gives the judges of Go nothing to say", async () => {
    expect(await run("gofmt", ["-l", "-s", "."], { cwd: module })).toBe("");
    expect(await go(module, "vet", "./...")).toBe("");
    expect(await staticcheck(module, "./...")).toBe("");
    expect(await go(module, "mod", "tidy", "-diff")).toBe("");
  });
});
