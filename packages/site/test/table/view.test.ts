import { describe, expect, test } from "vitest";
import type { CodeRow } from "../../src/rows.ts";
import { nextSort, queryOf, rowsIn, searchable, viewIn } from "../../src/table/view.ts";

const row = (code: string, rest: Partial<CodeRow> = {}): CodeRow => ({
  code,
  identifier: code,
  constant: code,
  href: `/codes/${code}/`,
  meaning: `Meaning of ${code}`,
  action: "Act",
  category: "a",
  statuses: ["400"],
  recovery: "transient",
  actor: "caller",
  ...rest,
});

const rows = searchable([
  row("b_10", { statuses: ["5xx", "400"], recovery: "terminal" }),
  row("b_9", { statuses: ["503"], recovery: "correctable", category: "b" }),
  row("Ä_1", { statuses: ["404"], meaning: "Größe", actor: "operator" }),
]);

test("a row is found by its name and by other values, and by no fact that it lacks", () => {
  const {
    recovery: _,
    actor: __,
    ...bare
  } = row("117", { name: "TOO_OLD", aliases: ["WAIT_{n}"] });
  const all = searchable([bare, row("40")]);
  const codes = (query: string): string[] => rowsIn(viewIn(query), all).map(({ code }) => code);
  for (const asked of ["117", "too_old", "wait_"]) expect(codes(`?q=${asked}`)).toEqual(["117"]);
  expect(codes("?recovery=transient")).toEqual(["40"]);
  expect(codes("?sort=recovery")).toEqual(["117", "40"]);
  expect(codes("?sort=code")).toEqual(["40", "117"]);
});

const found = (query: string): string[] => rowsIn(viewIn(query), rows).map(({ code }) => code);

describe("a view shows", () => {
  test.each([
    ["", ["b_10", "b_9", "Ä_1"]],
    ["?q=GRÖSSE", []],
    ["?q=größe", ["Ä_1"]],
    ["?q=meaning+B_1", ["b_10"]],
    ["?q=%20%20", ["b_10", "b_9", "Ä_1"]],
    ["?status=400", ["b_10"]],
    ["?status=4xx", ["b_10", "Ä_1"]],
    ["?status=503", ["b_10", "b_9"]],
    ["?status=5xx", ["b_10", "b_9"]],
    ["?category=b", ["b_9"]],
    ["?recovery=transient&actor=operator", ["Ä_1"]],
    ["?actor=nobody", []],
    ["?sort=code", ["Ä_1", "b_9", "b_10"]],
    ["?sort=-code", ["b_10", "b_9", "Ä_1"]],
    ["?sort=status", ["Ä_1", "b_9", "b_10"]],
    ["?sort=recovery", ["Ä_1", "b_9", "b_10"]],
    ["?sort=nothing", ["b_10", "b_9", "Ä_1"]],
  ])("for %s: %j", (query, codes) => {
    expect(found(query)).toEqual(codes);
  });
});

test("a view and its URL are equivalent", () => {
  for (const query of [
    "",
    "?q=a+b%26c&status=5xx&category=x&recovery=terminal&actor=caller&sort=-code",
  ])
    expect(queryOf(viewIn(query))).toBe(query);
  expect(queryOf(viewIn("?utm=1&q=x"))).toBe("?q=x");
});

test("a column is sorted ascending, then descending, then not", () => {
  expect(nextSort("", "code")).toBe("code");
  expect(nextSort("code", "code")).toBe("-code");
  expect(nextSort("-code", "code")).toBe("");
  expect(nextSort("-code", "actor")).toBe("actor");
});
