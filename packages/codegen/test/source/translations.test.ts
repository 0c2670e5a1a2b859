import { expect, test } from "vitest";
import { compile } from "../../src/index.ts";

const catalog = `name: shop
title: Shop
docs: https://errors.shop.example/
wire: { format: problem }
codes:
  voucher.expired:
    meaning: The voucher has expired
  open: It is open
`;

const said = (files: Readonly<Record<string, string>>): string[] => {
  const all = Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const { problems = [] } = compile({ catalog: all, locales: [] });
  return problems.map(({ file, line, message, fix }) => `${file}:${line} ${message} ${fix}`);
};

test.each([
  "{ en: The voucher has expired, de: Abgelaufen }",
  "\n      en: The voucher has expired\n      de: Abgelaufen",
])("translations in place of a text have a file of their own: %j", (texts) => {
  const text = catalog.replace("The voucher has expired", texts);
  const [problem = "", ...others] = said({ "errors/a.yaml": text });
  expect(others).toEqual([]);
  expect(problem).toMatch(/codes.voucher.expired.meaning must be text, not a map of keys\. /);
  expect(problem).toContain(
    'Write meaning: "The voucher has expired" here, and the translation in errors/locales/de.yaml: codes: { voucher.expired: { meaning: "Abgelaufen" } }',
  );
});

test("a text in braces is no translation", () => {
  const [problem] = said({ "errors/a.yaml": catalog.replace("The voucher has expired", "{id}") });
  expect(problem).toContain('Put the text in quotes: meaning: "{id}"');
});

test("a step with a colon is no translation, whatever the colon follows", () => {
  const steps =
    "The voucher has expired\n    action:\n      - Ask for another\n      - or: give up";
  const [problem = "", ...others] = said({
    "errors/a.yaml": catalog.replace("The voucher has expired", steps),
  });
  expect(others).toEqual([]);
  expect(problem).toContain('Put the text in quotes: - "or: give up"');
});

test.each(["de", "am"])("a translation beside the catalogue is one problem: %s", (tag) => {
  const translation = "codes:\n  voucher.expired: { meaning: Abgelaufen }\n  open: Offen\n";
  expect(said({ "errors/catalog.yaml": catalog, [`errors/${tag}.yaml`]: translation })).toEqual([
    `errors/${tag}.yaml:1 errors/${tag}.yaml has entries of the catalogue again. If they are translations, move the file to errors/locales/${tag}.yaml.`,
  ]);
});
