import { describe, expect, test } from "vitest";
import { Findings } from "../../src/problems/findings.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { brief } from "../../src/text/brief.ts";

const problem = (
  file: string,
  line: number,
  column = 1,
  rule = "rule",
  message = "Fact.",
): Problem => ({
  file,
  line,
  column,
  rule,
  level: "error",
  message,
  fix: "Fix.",
});

/** All orders of a list. */
const orders = <T>(list: readonly T[]): T[][] =>
  list.length < 2
    ? [[...list]]
    : list.flatMap((first, index) =>
        orders(list.toSpliced(index, 1)).map((rest) => [first, ...rest]),
      );

function sorted(problems: readonly Problem[]): Problem[] {
  const findings = new Findings();
  for (const each of problems) findings.push(each);
  return findings.sorted();
}

describe("findings", () => {
  test("are sorted by file, line, column, rule and fact", () => {
    const right = [
      problem("a.yaml", 2, 9),
      problem("a.yaml", 10, 1, "a"),
      problem("a.yaml", 10, 1, "b", "A."),
      problem("a.yaml", 10, 1, "b", "B."),
      problem("b.yaml", 1),
    ];
    for (const order of orders(right)) expect(sorted(order)).toEqual(right);
  });

  test("are counted, and beyond the limit of a rule only counted", () => {
    const many = Array.from({ length: 12_345 }, (_, index) =>
      problem("a.yaml", index + 1, 1, "many"),
    );
    const few = [problem("b.yaml", 1, 1, "few"), problem("b.yaml", 2, 1, "few")];
    const findings = new Findings();
    for (const each of [...many, ...few]) findings.push(each);
    expect(findings.length).toBe(12_347);
    findings.push({ ...problem("c.yaml", 1, 1, "mild"), level: "warning" });
    expect([findings.length, findings.errors]).toEqual([12_348, 12_347]);
    const listed = findings.sorted();
    expect(listed.filter(({ rule }) => rule === "few")).toEqual(few);
    expect(listed.filter(({ rule }) => rule === "many")).toHaveLength(10_001);
    expect(listed.at(-1)).toEqual({
      ...problem("a.yaml", 10_000, 1, "many"),
      message: "2,345 more like this are not listed.",
      fix: "Fix these first.",
      count: 2345,
    });
  });
});

describe("a sentence", () => {
  test("is printed whole if it is short enough", () => {
    expect(brief("a".repeat(500))).toBe("a".repeat(500));
  });

  test("is printed without its middle if it is too long", () => {
    expect(brief(`start ${"a".repeat(1000)} end.`)).toMatch(/^start a{244}…a{245} end\.$/);
    expect(brief("🙂".repeat(1000)).isWellFormed()).toBe(true);
  });
});
