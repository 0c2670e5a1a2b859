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
    action: Use another
    statuses: [409]
    recovery: terminal
    actor: caller
  expired:
    category: voucher
    meaning: The voucher has expired
    action: Use another
    statuses:
      - 410
    recovery: terminal
    actor: caller
  short: The voucher is short
  last:
    category: voucher
    meaning: It is the last voucher
    action: Print more
    statuses: [404]
    recovery: terminal
    actor: caller
`.split("\n");

const problemsOf = (content: string): readonly Problem[] =>
  compile({ catalog: [{ path: "a.yaml", bytes: Buffer.from(content) }], locales: [] }).problems ??
  [];

/** The file with a line further right or left, where that is possible. */
function shifted(index: number, columns: number): string | undefined {
  const line = lines[index] ?? "";
  const indent = line.search(/\S/) + columns;
  return indent < 0
    ? undefined
    : lines.with(index, " ".repeat(indent) + line.trimStart()).join("\n");
}

const shifts = [-4, -3, -2, -1, 1, 2, 3].flatMap((columns) =>
  lines.slice(0, -1).map((line, index) => [line.trim(), columns, index] as const),
);

test.each(shifts)(
  "“%s”, %i columns from its place, is one problem at most, and at its line",
  (_, columns, index) => {
    const content = shifted(index, columns);
    if (content === undefined) return;
    const problems = problemsOf(content);
    expect(problems.map(({ line }) => line)).toEqual(problems.length > 0 ? [index + 1] : []);
    const [, column] = /^Start it at column (\d+)/.exec(problems[0]?.fix ?? "") ?? [];
    if (column === undefined) return;
    const indent = " ".repeat(Number(column) - 1);
    expect(problemsOf(lines.with(index, indent + lines[index]?.trimStart()).join("\n"))).toEqual(
      [],
    );
  },
);

test("a field that starts where codes do is a code, of which a warning says both remedies", () => {
  const warningsOf = (text: string): readonly Problem[] => {
    const { problems, warnings } = compile({
      catalog: [{ path: "a.yaml", bytes: Buffer.from(text) }],
      locales: [],
    });
    return problems ?? warnings;
  };
  const index = lines.indexOf("    actor: caller");
  const moved = shifted(index, -2) ?? "";
  const [warning, ...others] = warningsOf(moved);
  expect([warning, ...others]).toMatchObject([{ rule: "field-place", line: index + 1, column: 3 }]);
  const [, column, map] =
    /^Start it at column (\d+) .* write (actor: \{ meaning: … \})\.$/.exec(warning?.fix ?? "") ??
    [];
  const indented = `${" ".repeat(Number(column) - 1)}actor: caller`;
  expect(warningsOf(lines.with(index, indented).join("\n"))).toEqual([]);
  expect(warningsOf(lines.with(index, `  ${map}`).join("\n"))).toEqual([]);
});
