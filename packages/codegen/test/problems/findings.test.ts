import { expect, test } from "vitest";
import { Findings } from "../../src/problems/findings.ts";
import { problemWith } from "../../src/problems/problem.ts";

test("findings that are taken from others count all that were found, listed or not", () => {
  const [first, second] = [new Findings(), new Findings()];
  for (let n = 0; n < 10_003; n++) first.push(problemWith("a.yaml", "unique-key", `${n}.`, "Fix."));
  for (const problem of first.sorted()) second.push(problem);
  second.push(problemWith("b.yaml", "unique-key", "One more.", "Fix."));
  expect([second.length, second.errors]).toEqual([10_004, 10_004]);
  expect(second.sorted().at(-1)?.message).toBe("4 more like this are not listed.");
});
