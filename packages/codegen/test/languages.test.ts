import { describe, expect, test } from "vitest";
import { labels } from "../src/formats/labels.ts";
import type { Catalog } from "../src/index.ts";
import { languages, wordsIn } from "../src/languages/index.ts";
import { compiled } from "./emitters/compiled.ts";

const english = Object.entries(labels);

const placeholders = (text: string): string[] => text.match(/\{\w+\}/g)?.sort() ?? [];

describe.each(Object.entries(languages))("the words of pages in %s", (tag, words) => {
  const own: Readonly<Record<string, string>> = { ...words };

  test("have the places that pages fill, and no others", () => {
    for (const [name, text] of english)
      expect([name, placeholders(own[name] ?? "")]).toEqual([name, placeholders(text)]);
  });

  test("end as sentences where the English ones do", () => {
    const isSentence = (text: string): boolean => /[.。]$/.test(text);
    for (const [name, text] of english)
      expect([name, isSentence(own[name] ?? "")]).toEqual([name, isSentence(text)]);
  });

  test("say what the language is called, in that language", () => {
    const known = new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? "";
    expect(words.language.toLowerCase()).toBe(known.toLowerCase());
  });
});

test.each([
  ["de-AT", "de"],
  ["pt-BR", undefined],
  ["zh-Hans-CN", "zh"],
  ["zh-TW", undefined],
  ["zh-Hant", undefined],
  ["en", undefined],
])("%s takes those of %s", (tag, language) => {
  expect(wordsIn(tag)).toBe(language && languages[language]);
});

const source = `name: shop
title: Shop
docs: https://shop.example/
language: fr
labels: { meaning: Sens }
wire: { format: flat }
statuses: { 404: Absent }
codes: { gone: Disparu }
`;

/** The languages of a catalogue in French, which has a translation without labels. */
const localesOf = (tag: string): Catalog["locales"] =>
  compiled({ "catalog.yaml": source, [`locales/${tag}.yaml`]: "title: T\n" }).locales;

test("a catalogue and its translations have them, and what their labels say comes first", () => {
  const [own, german] = localesOf("de");
  expect(own?.labels).toMatchObject({
    ...languages.fr,
    meaning: "Sens",
    waiting: own?.labels.waiting,
  });
  expect(own?.labels.waiting).toMatch(/attendez 0\.5 s, puis/);
  expect(german?.labels).toMatchObject({ language: "Deutsch", meaning: "Bedeutung" });
  expect(german?.coverage.labels.missing).toEqual([]);
});

test("another language has the English words, until it has its own", () => {
  const [, portuguese] = localesOf("pt-BR");
  expect(portuguese?.labels).toMatchObject({ language: "pt-BR", meaning: "Meaning" });
  expect(portuguese?.coverage.labels.missing).toHaveLength(portuguese?.coverage.labels.total ?? 0);
});
