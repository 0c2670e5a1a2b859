import { expect, test } from "vitest";
import { compile, type Problem } from "../../src/index.ts";

const lines = `name: shop
title: Shop
docs: https://errors.shop.example/
wire: { format: problem }
categories:
  voucher: Vouchers
codes:
  used:
    category: voucher
    meaning: The voucher was used
    statuses:
      - 409
  voucher.old:
    meaning: The voucher has expired
    statuses:
    - 410
  short: The voucher is short
  last:
    meaning: It is the last voucher
`.split("\n");

const problemsOf = (content: readonly string[]): readonly Problem[] => {
  const bytes = Buffer.from(content.join("\n"));
  return compile({ catalog: [{ path: "a.yaml", bytes }], locales: [] }).problems ?? [];
};

const keys = lines.flatMap((line, index) => (line.endsWith(":") ? [[line, index] as const] : []));

test.each(keys)("“%s” without its colon is one problem, whose remedy mends it", (line, index) => {
  const name = line.trim().slice(0, -1);
  for (const behind of ["", " ", " # the one: here"]) {
    const torn = lines.with(index, line.slice(0, -1) + behind);
    expect(problemsOf(torn)).toMatchObject([
      {
        rule: "valid-yaml",
        line: index + 1,
        column: line.search(/\S/) + 1,
        message: `${name} has no colon.`,
        fix: `Write \`${name}:\`, if it is the key of the lines below.`,
      },
    ]);
    expect(problemsOf(lines.with(index, line + behind))).toEqual([]);
  }
});

test("several are several problems, and another fault is shown beside them", () => {
  const torn = lines
    .with(7, "  used")
    .with(12, "  voucher.old")
    .with(18, '    meaning: "It is the last');
  expect(problemsOf(torn).map(({ line, message }) => `${line} ${message}`)).toEqual([
    "8 used has no colon.",
    "13 voucher.old has no colon.",
    "19 The quoted text that starts here does not end.",
  ]);
});

test("a word with nothing inside is none: it lacks a value", () => {
  expect(problemsOf(lines.with(16, "  short"))).toMatchObject([
    { line: 17, fix: "Write `key: value`, with a space after the colon." },
  ]);
});
