import { describe, expect, test } from "vitest";
import { load } from "../../src/index.ts";
import { writtenKeys } from "../../src/source/entries.ts";

/** Reads files, path to text; those below `locales/` are translations. */
function loaded(files: Readonly<Record<string, string>>) {
  const all = Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const isLocale = ({ path }: { path: string }): boolean => path.startsWith("locales/");
  const { source, problems } = load({
    catalog: all.filter((file) => !isLocale(file)),
    locales: all.filter(isLocale),
  });
  return { source, problems: problems.sorted() };
}

describe("several files", () => {
  const parts = {
    "b.yaml": "codes:\n  z: { category: b }\n  404: { category: b }\nretry: { attempts: 2 }\n",
    "a.yaml": "name: shop\ncodes:\n  y: { category: a }\n",
    "c.yaml": "codes:\n  x: { category: c }\nstatuses: { 5xx: { name: e } }\n",
  };

  test("are one catalogue, their sections merged in the order of their paths", () => {
    const { source, problems } = loaded(parts);
    expect(problems).toEqual([]);
    expect(source?.catalog).toEqual({
      name: "shop",
      codes: {
        y: { category: "a" },
        z: { category: "b" },
        404: { category: "b" },
        x: { category: "c" },
      },
      retry: { attempts: 2 },
      statuses: { "5xx": { name: "e" } },
    });
    expect(source && writtenKeys(source, source.catalog.codes)).toEqual(["y", "z", "404", "x"]);
  });

  test("are the same catalogue in any order", () => {
    const reversed = Object.fromEntries(Object.entries(parts).reverse());
    expect(loaded(reversed).source?.catalog).toEqual(loaded(parts).source?.catalog);
    expect(Object.keys(loaded(reversed).source?.catalog ?? {})).toEqual(
      Object.keys(loaded(parts).source?.catalog ?? {}),
    );
  });

  test("cannot repeat a key, or an entry of a section", () => {
    const { problems } = loaded({
      ...parts,
      "d.yaml": "name: shop\ncodes:\n  x: {}\nretry: { attempts: 3 }\n",
    });
    expect(
      problems.map(({ file, line, column, message }) => ({ file, line, column, message })),
    ).toEqual([
      { file: "d.yaml", line: 1, column: 1, message: "name is already in a.yaml on line 1." },
      { file: "d.yaml", line: 3, column: 3, message: "x is already in c.yaml on line 2." },
      { file: "d.yaml", line: 4, column: 1, message: "retry is already in b.yaml on line 4." },
    ]);
  });

  test("cannot have a section that is a map in only one of them", () => {
    const { problems } = loaded({ "a.yaml": "codes:\n", "b.yaml": "codes:\n  x: {}\n" });
    expect(problems).toMatchObject([{ file: "b.yaml", rule: "unique-key" }]);
  });

  test("give no source but all problems if one of them cannot be read", () => {
    const { source, problems } = loaded({
      ...parts,
      "d.yaml": "a: b: c\n",
      "e.yaml": "\uFEFFa: 1\n",
      "f.yaml": "name: again\n",
    });
    expect(source).toBeUndefined();
    expect(problems.map(({ file, rule }) => [file, rule])).toEqual([
      ["d.yaml", "valid-yaml"],
      ["e.yaml", "plain-text"],
      ["f.yaml", "unique-key"],
    ]);
  });
});

describe("translations", () => {
  test("are named after their file, and sorted by name", () => {
    const { source } = loaded({
      "catalog.yaml": "name: shop\n",
      "locales/zh-TW.yaml": "title: b\n",
      "locales/zh.yml": "title: a\n",
      "locales/de.yaml": "title: c\n",
    });
    expect([...(source?.locales ?? [])]).toEqual([
      ["de", { title: "c" }],
      ["zh", { title: "a" }],
      ["zh-TW", { title: "b" }],
    ]);
  });

  test("that cannot be read do not prevent the check of the catalogue", () => {
    const { source, problems } = loaded({
      "catalog.yaml": "name: shop\n",
      "locales/de.yaml": "- a\n",
    });
    expect(source?.catalog).toEqual({ name: "shop" });
    expect(source?.locales.size).toBe(0);
    expect(problems).toMatchObject([{ file: "locales/de.yaml", rule: "valid-yaml" }]);
  });
});

describe("keys and values", () => {
  test("are as written", () => {
    const { source, problems } = loaded({
      "catalog.yaml": `codes: { 012: {}, "a b": {}, 0x1f: {}, true: {}, ~: {} }
name: 'it''s'
title: |-
  two
  lines
docs: "caf\\u00e9"
retry: { attempts: 3, initialDelayMs: 0, maxDelayMs: -1, x: 1.5 }
language: yes
description: 2026-01-01
`,
    });
    expect(problems).toEqual([]);
    expect(source?.catalog).toEqual({
      codes: { "012": {}, "a b": {}, "0x1f": {}, true: {}, "~": {} },
      name: "it's",
      title: "two\nlines",
      docs: "café",
      retry: { attempts: 3, initialDelayMs: 0, maxDelayMs: -1, x: 1.5 },
      language: "yes",
      description: "2026-01-01",
    });
  });

  test("each have a place", () => {
    const text = `name: shop\ncodes:\n  x: { statuses: [404, 5xx] }\n  "y": {}\n`;
    const { source } = loaded({ "catalog.yaml": text });
    const place = (container: object | undefined, key: string | number) => {
      const spot = container && source?.spots.get(container)?.get(key);
      return (
        spot && [
          text.slice(spot.key).split(/[\s:,\]]/)[0],
          text.slice(spot.value).split(/[\s,\]]/)[0],
        ]
      );
    };
    const codes = source?.catalog.codes;
    expect(place(source?.catalog, "name")).toEqual(["name", "shop"]);
    expect(place(codes, "x")).toEqual(["x", "{"]);
    expect(place(codes, "y")).toEqual(['"y"', "{}"]);
    expect(place(codes?.x?.statuses, 1)).toEqual(["5xx", "5xx"]);
  });
});
