import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compile } from "../../src/index.ts";

const lock = readFileSync(join(import.meta.dirname, "released-stays/renamed/catalog.lock.json"));

const catalog = `name: shop
title: Shop errors
docs: https://errors.example.org/
wire: { format: openai }
codes:
  ORDER_MISSING: { meaning: There is no such order, value: order.missing }
  card_refused: { meaning: The card was refused }
  new_order: The order is new
  old_order: { meaning: The order is old, value: 20003 }
`;

const translation = `codes:
  ORDER_MISSING: Nicht da
  card_refused: Abgelehnt
  old_order: Alt
  new_order: Neu
`;

/** The rules that a catalogue breaks, each with its fact. */
const said = (text: string): string[] => {
  const { problems = [] } = compile({
    catalog: [{ path: "catalog.yaml", bytes: Buffer.from(text) }],
    locales: [{ path: "locales/de.yaml", bytes: Buffer.from(translation) }],
    lock: { path: "catalog.lock.json", bytes: lock },
  });
  return problems.map(({ rule, message }) => `${rule}: ${message}`);
};

test("the catalogue is sound", () => {
  expect(said(catalog)).toEqual([]);
});

test("a section with another name is said, and not each entry that is missing with it", () => {
  expect(said(catalog.replace("codes:", "code:"))).toEqual([
    "shape: code is not a key of the catalogue.",
  ]);
});

test("a key that is there twice is said, and not the one that is missing instead", () => {
  expect(said(catalog.replace("  old_order:", "  card_refused:"))).toEqual([
    "unique-key: card_refused is already on line 7.",
  ]);
});

test("a section that is there twice is said, and not what is in the second one", () => {
  expect(said(catalog.replace("  old_order:", "codes:\n  old_order:"))).toEqual([
    "unique-key: codes is already on line 5.",
  ]);
});

test("an entry at the start of a line is said, and not that it is missing", () => {
  expect(said(catalog.replace("  old_order:", "old_order:"))).toEqual([
    "shape: old_order is not a key of the catalogue.",
  ]);
});

test("another unknown key hides nothing", () => {
  const gone = catalog.replace(/^ {2}(?:old|new)_order.*\n/gm, "");
  const rules = said(gone.replace("title:", "titel:"));
  expect(rules.map((line) => line.replace(/:.*/, "")).sort()).toEqual([
    ...["known-locale-key", "released-stays", "shape"],
  ]);
});

test("a released code that is deleted is said once, and not of its translation", () => {
  expect(said(catalog.replace(/^ {2}old_order.*\n/m, ""))).toEqual([
    "released-stays: old_order was released in 1.2.0 and cannot be deleted.",
  ]);
});
