import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compile, type Problem } from "../../src/index.ts";

const lock = readFileSync(join(import.meta.dirname, "released-stays/new-name/catalog.lock.json"));

/** What is wrong with a catalogue that has released codes and these entries in place of ORDER_MISSING. */
const problemsOf = (entries: string): readonly Problem[] => {
  const text = `name: shop
title: Shop errors
docs: https://errors.example.org/
wire: { format: openai }
codes:
  card_refused: { meaning: The card was refused }
  old_order: { meaning: The order is old, value: 20003 }
  ${entries}
`;
  const files = {
    catalog: [{ path: "catalog.yaml", bytes: Buffer.from(text) }],
    locales: [],
    lock: { path: "catalog.lock.json", bytes: lock },
  };
  return compile(files).problems ?? [];
};

const [renamed, ...others] = problemsOf("missing: { meaning: There is no such order }");
const [, sent = ""] =
  /To send the new name, add (value: \S+) and aliases/.exec(renamed?.fix ?? "") ?? [];
const [, alias = ""] = /and (aliases: \[.*\]) there\./.exec(renamed?.fix ?? "") ?? [];

test("a released code that was renamed is one problem", () => {
  expect(others).toEqual([]);
  expect(renamed?.message).toBe("ORDER_MISSING was released in 1.2.0 and cannot be deleted.");
});

test.each([
  `ORDER_MISSING: { meaning: There is no such order, ${sent}, ${alias} }`,
  `ORDER_MISSING: { meaning: There is no such order, value: order.missing, deprecated: { reason: It has another name., replacedBy: missing } }
  missing: { meaning: There is no such order }`,
])("a remedy for it is enough: %s", (entries) => {
  expect(problemsOf(entries)).toEqual([]);
});
