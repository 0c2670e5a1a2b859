import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Lexer } from "yaml";
import { Findings } from "../../../src/problems/findings.ts";
import { parseAny } from "../../../src/source/parse.ts";
import { readSimple } from "../../../src/source/simple/reader.ts";
import type { Spots } from "../../../src/source/spots.ts";
import { Text } from "../../../src/source/text.ts";
import { runsOf } from "../../runs.ts";
import { bits, files, name, word } from "./random-files.ts";

const seed = 20261130;

/** A value with the places of all keys and values in it, in their written order. */
function placed(value: unknown, spots: Spots): unknown {
  if (typeof value !== "object" || value === null) return value;
  const places = Array.from(spots.get(value) ?? [], ([key, spot]) => [key, spot.key, spot.value]);
  const inside = Object.entries(value).map(([key, inner]) => [key, placed(inner, spots)]);
  return { isList: Array.isArray(value), places, inside };
}

/** What the simple reader makes of a text; undefined if it leaves it to the parser of all YAML. */
function simply(content: string): unknown {
  const spots: Spots = new WeakMap();
  const value = readSimple(new Text("a.yaml", content), spots);
  return value && placed(value, spots);
}

/** What the parser of all YAML makes of it. */
function fully(content: string): unknown {
  const [spots, problems]: [Spots, Findings] = [new WeakMap(), new Findings()];
  const value = parseAny(new Text("a.yaml", content), spots, problems);
  return problems.length > 0 ? problems.sorted() : placed(value, spots);
}

const own = globSync(["catalog/*.yaml", "catalog/locales/*.yaml"], {
  cwd: join(import.meta.dirname, "../../../../.."),
});

test.each(own)("%s is simple", (path) => {
  const content = readFileSync(join(import.meta.dirname, "../../../../..", path), "utf8");
  expect(simply(content)).toEqual(fully(content));
});

/** Texts that are simple, each for another reason. */
test.each([
  "a: b\n",
  "# c\n\na: b # d\n\n  # e\n",
  "a:\n  b: c\n# d\n  e: f\n",
  "a:\n- b\n- c: d\n  e: f\n-   g\nh: i\n",
  'a:\n  - [b, \'c\'\'d\', "e\\"f\\\\"] # g\n  - { h: 1, "i j": [], k: {} }\n',
  "a: |\n  b\n\n  c: d # e\n\nf: >-\n    g\n    h\n\n    i\n",
  "a: >\n  b\n  c\n# d\n",
  "a: 1.5\nb: 7\nc: true\nd: trueish\n404: 4xx\n1e3: a:b\n",
  "'a': b\n\"c d\": e:f\ng h: i  j\n",
  "a: 中 #\n",
  'a: {"b":[1,"c"],"d":{"e":true},"f":g,\'h\':i}\n',
])("%j is simple", (content) => {
  expect(simply(content)).toEqual(fully(content));
  expect(simply(content)).toBeDefined();
});

/** Texts that are left to the parser of all YAML: it refuses them, or reads them in ways of its own. */
test.each([
  "",
  "a\n",
  "- a\n",
  "a: b",
  "a:\n",
  "a: b\na: c\n",
  "a: b\n  c\n",
  "a: b\n c: d\n",
  "a:\n    b: c\n  d: e\n",
  "a: b: c\n",
  "a: b:\n",
  "a: 012\n",
  "a: 1e3\n",
  "a: -0\n",
  "a: 9007199254740993\n",
  "a: null\n",
  "a: True\n",
  "a: &b c\n",
  "a: *b\n",
  "a: !!str b\n",
  "<<: b\n",
  "a: { <<: b }\n",
  "__proto__: a\n",
  "'': a\n",
  `"${"\\\\".repeat(512)}": a\n`,
  "a : b\n",
  "? a\n",
  "a: ? b\n",
  "---\na: b\n",
  "...\n",
  "%a\n",
  "a: 'b\n",
  "a: 'b'c\n",
  "a: 'b'#c\n",
  "a: 'b': c\n",
  'a: "\\u0041"\n',
  "a: [b\n",
  "a: [b,\n  c]\n",
  "a: [b, ]\n",
  "a: [b: c]\n",
  "a: [b #c]\n",
  "a: { b }\n",
  "a: { b:c }\n",
  "a: [b] c\n",
  "a: [b[c]\n",
  "a:\tb\n",
  "a: |+\n  b\n",
  "a: |2\n   b\n",
  "a: |\n\n  b\n",
  "a: >\n  b\n    c\n",
  "a: |\n  b\n c\n",
  "a: |\nb: c\n",
  "a:\n  - b\n c: d\n",
  "a: - b\n",
  "a:\n  - - b\n",
  "a:\n  -\n    b: c\n",
  `${"a: {".repeat(21)}${"}".repeat(21)}\n`,
])("%j is not", (content) => {
  expect(simply(content)).toBeUndefined();
});

describe("the simple reader and the parser of all YAML", () => {
  test("agree on what people write, which is simple", () => {
    let simple = 0;
    let all = 0;
    const check = (content: string): void => {
      const found = simply(content);
      all++;
      if (found === undefined) return;
      simple++;
      expect(found, content).toEqual(fully(content));
    };
    fc.assert(fc.property(files, check), { seed, numRuns: runsOf(5000) });
    expect(simple / all).toBeGreaterThan(0.7);
  });

  test("agree after random edits, unless it is left to the other", () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), bits), {
      minLength: 1,
      maxLength: 3,
    });
    const check = (
      content: string,
      changes: readonly (readonly [number, number, string])[],
    ): void => {
      let edited = content;
      for (const [at, length, bit] of changes) {
        const start = at % (edited.length + 1);
        edited = edited.slice(0, start) + bit + edited.slice(start + length);
      }
      const found = simply(edited);
      if (found !== undefined) expect(found, edited).toEqual(fully(edited));
    };
    fc.assert(fc.property(files, edits, check), { seed, numRuns: runsOf(40_000) });
  });

  test("agree on random pieces, unless it is left to the other", () => {
    const pieces = fc.array(fc.oneof(bits, word, name, fc.constant("\n  "), fc.constant("a: ")), {
      maxLength: 20,
    });
    const check = (parts: readonly string[]): void => {
      const content = `${parts.join("")}\n`;
      const found = simply(content);
      if (found !== undefined) expect(found, content).toEqual(fully(content));
    };
    fc.assert(fc.property(pieces, check), { seed, numRuns: runsOf(40_000) });
  });

  test("agree on the limit of tokens", () => {
    const check = (content: string): void => {
      const count = [...new Lexer().lex(content)].length;
      expect(
        readSimple(new Text("a.yaml", content), new WeakMap(), count - 1),
        content,
      ).toBeUndefined();
    };
    fc.assert(fc.property(files, check), { seed, numRuns: runsOf(3000) });
  });
});
