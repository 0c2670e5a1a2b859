import { describe, expect, test } from "vitest";
import { formats, type Problem } from "../../../src/index.ts";
import { visible } from "../../../src/problems/print/text.ts";
import { problemWith } from "../../../src/problems/problem.ts";
import { Text } from "../../../src/source/text.ts";

const at = (content: string, part: string): Problem =>
  new Text("a.yaml", content).problem(content.indexOf(part), "rule", "Fact.", "Fix it.");

const shown = (...problems: Problem[]): string[] => formats.text(problems, false).split("\n");

test("a problem is its place, rule and fact, the line with a caret, and the remedy", () => {
  expect(formats.text([at("a: 1\nb: wrong\n", "wrong")], false)).toBe(`a.yaml:2:4  rule  Fact.
  2 | b: wrong
    |    ^
  fix: Fix it.

1 error
`);
});

test("problems are separated and counted", () => {
  const problem = at("a: 1\n", "1");
  expect(shown(problem, problem)).toHaveLength(12);
  expect(shown(problem, problem).slice(-2)).toEqual(["2 errors", ""]);
  expect(formats.text([], false)).toBe("");
});

test("a problem without a line is printed without one", () => {
  const { excerpt: _, caret: __, ...problem } = at("a: 1\n", "1");
  expect(shown(problem)).toEqual(["a.yaml:1:4  rule  Fact.", "  fix: Fix it.", "", "1 error", ""]);
});

test("a remedy for several whole files is said once, after what is said of each", () => {
  const missing = (file: string, rule = "up-to-date"): Problem =>
    problemWith(file, rule, `${file} is missing.`, "Run: it");
  const placed = at("a: 1\n", "1");
  const all = [missing("b"), placed, missing("c"), missing("d", "other"), placed, missing("e")];
  expect(formats.text(all, false, 2)).toBe(`b:1:1  up-to-date  b is missing.
c:1:1  up-to-date  c is missing.
  fix: Run: it

a.yaml:1:4  rule  Fact.
  1 | a: 1
    |    ^
  fix: Fix it.

d:1:1  other  d is missing.
  fix: Run: it

a.yaml:1:4  rule  Fact.
  1 | a: 1
    |    ^
  fix: Fix it.

3 errors    up-to-date
2 errors    rule
1 error     other

6 errors. The first 2 of each rule are shown; --all shows the rest.
`);
});

test("colour marks the place, the rule, the caret, the remedy and the count, and nothing else", () => {
  expect(formats.text([at("b: wrong\n", "wrong")], true)).toBe(
    [
      "\u001b[1ma.yaml:1:4\u001b[0m  \u001b[31mrule\u001b[0m  Fact.",
      "  1 | b: wrong",
      "    |    \u001b[31m^\u001b[0m",
      "  \u001b[36mfix:\u001b[0m Fix it.",
      "",
      "\u001b[1m1 error\u001b[0m",
      "",
    ].join("\n"),
  );
});

describe("the caret is below the character", () => {
  test.each([
    ["behind letters", "abc: x", "    |      ^"],
    ["behind a tab", "a:\tx", "    |   \t^"],
    ["behind Chinese, twice as wide", "订单: x", "    |       ^"],
    ["behind Korean, twice as wide", "주문: x", "    |       ^"],
    ["behind an emoji of two UTF-16 units, twice as wide", "🙂: x", "    |     ^"],
    ["behind a letter of two UTF-16 units, once as wide", "𝒜: x", "    |    ^"],
    ["behind an accent of its own, without width", "e\u0301: x", "    |    ^"],
    ["behind an invisible mark that is written out", "a\u202Eb: x", "    |           ^"],
  ])("%s", (_, line, caret) => {
    expect(shown(at(line, "x"))[2]).toBe(caret);
  });
});

describe("a long line", () => {
  const long = `${"a".repeat(500)}${"b".repeat(500)}`;

  test("is shown around the place, with ellipses at its cut ends", () => {
    const [, line, caret] = shown(at(long, "b"));
    expect(line).toBe(`  1 | …${"a".repeat(50)}${"b".repeat(50)}…`);
    expect(caret).toBe(`    | ${" ".repeat(51)}^`);
  });

  test("is not cut if it is short", () => {
    expect(shown(at("a".repeat(100), "a"))[1]).toBe(`  1 | ${"a".repeat(100)}`);
    expect(shown(at(`${"a".repeat(101)}`, "a"))[1]).toBe(`  1 | ${"a".repeat(100)}…`);
  });

  test("is not cut through a pair of UTF-16 units", () => {
    for (let shift = 0; shift < 4; shift++) {
      const { excerpt = "" } = at(
        `${"-".repeat(shift)}${"🙂".repeat(200)}x${"🙂".repeat(200)}`,
        "x",
      );
      expect(excerpt.isWellFormed()).toBe(true);
      expect(excerpt).toMatch(/^…(🙂)+x(🙂)+…$/u);
    }
  });

  test("costs the same for a place anywhere in it", () => {
    const content = `[${"a,".repeat(1_000_000)}x`;
    expect(at(content, "x")).toMatchObject({
      column: 2_000_002,
      excerpt: `…${"a,".repeat(25)}x`,
      caret: 51,
    });
  });
});

test("characters that control a terminal are escaped everywhere", () => {
  const hostile = "a\u001b[31m\u0007\u009b\u202e\u2028\ufeff\n\r";
  const problem = {
    ...at("x", "x"),
    file: hostile,
    message: hostile,
    fix: hostile,
    excerpt: hostile,
  };
  const written = "a\\u001b[31m\\u0007\\u009b\\u202e\\u2028\\ufeff\\u000a\\u000d";
  expect(shown(problem)).toEqual([
    `${written}:1:1  rule  ${written}`,
    `  1 | ${written}`,
    "    | ^",
    `  fix: ${written}`,
    "",
    "1 error",
    "",
  ]);
});

test("text that starts a workflow command is escaped anywhere in a line", () => {
  expect(visible("a ##[stop-commands]x and #[b]")).toBe("a ##\\u005bstop-commands]x and #[b]");
});

describe("a long report", () => {
  const many = (count: number, rule: string, level: Problem["level"]): Problem[] =>
    Array.from({ length: count }, () => ({ ...at("a: 1\n", "1"), rule, level }));
  const problems = [
    ...many(1478, "order", "warning"),
    ...many(2, "known-status", "error"),
    ...many(12, "text-length", "warning"),
  ];
  const heads = (text: string): string[] =>
    text.split("\n").filter((line) => line.startsWith("a.yaml:"));

  test("shows the first of each rule, counts all, and says how to see the rest", () => {
    const text = formats.text(problems, false, 5);
    expect(heads(text)).toEqual([
      ...Array(5).fill("a.yaml:1:4  order (warning)  Fact."),
      ...Array(2).fill("a.yaml:1:4  known-status  Fact."),
      ...Array(5).fill("a.yaml:1:4  text-length (warning)  Fact."),
    ]);
    expect(text).toMatch(/fix: Fix it\.\n\n {4}2 errors/);
    expect(text.split("\n").slice(-6)).toEqual([
      "    2 errors    known-status",
      "1,478 warnings  order",
      "   12 warnings  text-length",
      "",
      "2 errors to fix, and 1,490 warnings that you can leave. The first 5 of each rule are shown; --all shows the rest.",
      "",
    ]);
  });

  test("counts a rule that finds both by level", () => {
    const both = [...many(1, "manifest", "warning"), ...many(2, "manifest", "error")];
    expect(formats.text(both, false).split("\n").slice(-5)).toEqual([
      "2 errors    manifest",
      "1 warning   manifest",
      "",
      "2 errors to fix, and 1 warning that you can leave",
      "",
    ]);
  });

  test("shows every problem without a limit, and does not speak of more", () => {
    expect(heads(formats.text(problems, false))).toHaveLength(1492);
    expect(formats.text(problems, false)).toMatch(
      /\n2 errors to fix, and 1,490 warnings that you can leave\n$/,
    );
    expect(formats.text(many(5, "order", "warning"), false, 5)).toMatch(
      /\n\n5 warnings that you can leave\n$/,
    );
  });

  test("counts the problems that a line stands for", () => {
    const more = { ...at("a: 1\n", "1"), count: 2345 };
    expect(formats.text([...many(1, "rule", "error"), more], false)).toMatch(/\n2,346 errors\n$/);
  });

  test("paints warnings yellow", () => {
    const [warning] = many(1, "order", "warning");
    const text = formats.text([warning as Problem, at("a: 1\n", "1")], true);
    expect(text).toContain("\u001b[33morder (warning)\u001b[0m");
    expect(text).toContain("    |    \u001b[33m^\u001b[0m");
    expect(text).toContain("1 \u001b[33mwarning \u001b[0m  order\n");
  });
});
