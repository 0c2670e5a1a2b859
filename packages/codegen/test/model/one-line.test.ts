import { expect, test } from "vitest";
import { isPair, isScalar, parseDocument, visit } from "yaml";
import { toCatalogData } from "../../src/index.ts";
import { oneLine } from "../../src/text/one-line.ts";
import { compiled, golden } from "../emitters/compiled.ts";

const short = ["title", "meaning", "cause", "action", "reason"];

/** A catalogue or translation whose short texts and labels have line breaks instead of spaces. */
function broken(yaml: string): string {
  const document = parseDocument(yaml);
  visit(document, {
    Pair: (_, { key, value }, path) => {
      const isLabel = path.some((node) => isPair(node) && String(node.key) === "labels");
      if (!isScalar(value) || !(isLabel || short.includes(String(key)))) return;
      value.value = ` ${String(value.value).replaceAll(" ", " \r\n\n  ")}\n`;
    },
  });
  return String(document);
}

test("a line break in a short text is white space, in every text of the model", () => {
  const { "catalog.lock.json": lock = "", ...yaml } = golden;
  const entries = Object.entries(yaml).map(([path, text]) => [path, broken(text)] as const);
  expect(entries.every(([, text]) => text.includes("\\r\\n"))).toBe(true);
  const catalog = compiled({ ...Object.fromEntries(entries), "catalog.lock.json": lock });
  const { locales, ...rest } = compiled(golden);
  expect(catalog.locales).toEqual(locales);
  expect(toCatalogData(catalog, "")).toEqual(toCatalogData({ locales, ...rest }, ""));
});

test.each([
  ["One line.", "One line."],
  [" One\nline. \n", "One line."],
  ["One  \n\n\t line.", "One line."],
  ["Two  spaces stay.", "Two  spaces stay."],
])("%j is %j", (text, line) => {
  expect(oneLine(text)).toBe(line);
});

test("a megabyte of white space takes no time worth mentioning", () => {
  expect(oneLine(`a${" ".repeat(1_000_000)}b`)).toHaveLength(1_000_002);
});
