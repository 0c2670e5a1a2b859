import { expect, test } from "vitest";
import { compile } from "../../src/compile.ts";

const catalog = (section: string): string => `name: shop
title: Shop errors
docs: https://shop.example/
wire: { format: problem }
categories:
  stock: { title: Stock }
statuses:
  409: { name: conflict, meaning: Conflict, cause: Two wanted the same, recovery: transient, actor: caller }
codes:
  stock_empty: { category: stock, meaning: Empty, action: Wait, statuses: [409], recovery: transient, actor: caller }
${section}`;

const compiled = (text: string): ReturnType<typeof compile> =>
  compile({ catalog: [{ path: "catalog.yaml", bytes: Buffer.from(text) }], locales: [] });

test("the page of a code with its own identifier stays in place when the code is retired", () => {
  const code =
    "  sold.out: { identifier: nothing_left, category: stock, meaning: Sold out, action: Wait, statuses: [409], recovery: transient, actor: caller }";
  const before = compiled(catalog(code)).catalog?.codes.find(({ code }) => code === "sold.out");
  const retired =
    "retired:\n  sold.out: { reason: Stock is counted now., identifier: nothing_left }";
  const after = compiled(catalog(retired)).catalog?.retired[0];
  expect(before?.page).toBe("https://shop.example/codes/nothing-left/");
  expect(after?.page).toBe(before?.page);
});

test("no other code can use a retired code's identifier", () => {
  const retired =
    "retired:\n  sold.out: { reason: Stock is counted now., identifier: stock_empty }";
  expect(compiled(catalog(retired)).problems).toMatchObject([
    { rule: "unique-identifier", message: expect.stringContaining("StockEmpty") },
  ]);
});
