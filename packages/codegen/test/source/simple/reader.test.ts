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

const word = fc.constantFrom(
  "a",
  "b c",
  "中文",
  "d-e",
  "f:g",
  "h#i",
  "it's",
  'say "x"',
  "1",
  "70",
  "1.5",
  "4xx",
  "yes",
);
const name = fc.constantFrom(
  "a",
  "b",
  "c d",
  "e:f",
  "404",
  "5xx",
  "'q'",
  '"r s"',
  "t_u",
  "é",
  "true",
  "1e3",
);
const quotes = word.map((text) =>
  text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`,
);
const scalar = fc.oneof(word, quotes);
const comment = fc.constantFrom("", "", "", " # c", "  # d: e");
const inBrackets: fc.Arbitrary<string> = fc.letrec((tie) => ({
  part: fc.oneof(
    { weight: 4, arbitrary: scalar },
    fc
      .array(tie("part") as fc.Arbitrary<string>, { maxLength: 3 })
      .map((all) => `[${all.join(", ")}]`),
    fc
      .uniqueArray(name, { maxLength: 3 })
      .chain((keys) =>
        fc.tuple(
          ...keys.map((key) =>
            (tie("part") as fc.Arbitrary<string>).map(
              (value) => `${key}:${/["']$/.test(key) && value.length % 2 === 0 ? "" : " "}${value}`,
            ),
          ),
        ),
      )
      .map((all) => (all.length > 0 ? `{ ${all.join(", ")} }` : "{}")),
  ),
})).part as fc.Arbitrary<string>;
const blockOfText = fc
  .tuple(
    fc.constantFrom("|", "|-", ">", ">-"),
    fc.array(fc.constantFrom("a", "b: c", "# d", "", "- e"), { minLength: 1, maxLength: 4 }),
  )
  .map(([style, lines]) => ({ style, lines: ["x", ...lines] }));
const noise = fc.constantFrom("", "", "", "\n", "# c\n", "      # d\n");

/** Lines of a block, for an indentation. */
type Block = (indent: string) => string;

const block: fc.Arbitrary<Block> = fc.letrec((tie) => ({
  value: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.tuple(fc.oneof(scalar, inBrackets), comment).map(
        ([text, after]): Block =>
          () =>
            ` ${text}${after}\n`,
      ),
    },
    blockOfText.map(
      ({ style, lines }): Block =>
        (indent) =>
          ` ${style}\n${lines.map((line) => (line === "" ? "\n" : `${indent}   ${line}\n`)).join("")}`,
    ),
    fc.tuple(comment, noise, tie("map") as fc.Arbitrary<Block>).map(
      ([after, between, map]): Block =>
        (indent) =>
          `${after}\n${between}${map(`${indent}  `)}`,
    ),
    fc.tuple(comment, fc.boolean(), tie("list") as fc.Arbitrary<Block>).map(
      ([after, isFlush, list]): Block =>
        (indent) =>
          `${after}\n${list(isFlush ? indent : `${indent}  `)}`,
    ),
  ),
  map: fc
    .uniqueArray(name, { minLength: 1, maxLength: 4 })
    .chain((keys) =>
      fc.tuple(
        ...keys.map((key) =>
          fc.tuple(noise, tie("value") as fc.Arbitrary<Block>).map(
            ([before, value]): Block =>
              (indent) =>
                `${before}${indent}${key}:${value(indent)}`,
          ),
        ),
      ),
    )
    .map(
      (all): Block =>
        (indent) =>
          all.map((one) => one(indent)).join(""),
    ),
  list: fc
    .array(
      fc.oneof(
        fc.oneof(scalar, inBrackets).map(
          (text): Block =>
            (indent) =>
              `${indent}- ${text}\n`,
        ),
        (tie("map") as fc.Arbitrary<Block>).map(
          (map): Block =>
            (indent) =>
              `${indent}- ${map(`${indent}  `).replace(/^(?:\s*(?:#.*)?\n)*\s*/, "")}`,
        ),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map(
      (all): Block =>
        (indent) =>
          all.map((one) => one(indent)).join(""),
    ),
})).map as fc.Arbitrary<Block>;

const files = block.map((lines) => lines(""));

/** What is put into a file, or what a part of it is replaced by. */
const bits = fc.constantFrom(
  ...[
    "\n",
    " ",
    "  ",
    "#",
    " #",
    ":",
    ": ",
    "-",
    "- ",
    "?",
    "? ",
    "'",
    '"',
    "\\",
    "[",
    "]",
    "{",
    "}",
    ",",
    ", ",
  ],
  ...[
    "|",
    ">",
    "|\n",
    "&",
    "*",
    "!",
    "%",
    "@",
    "`",
    "<<",
    "~",
    "null",
    "0",
    "0x1",
    ".",
    "e",
    "\u00a0",
    "\u2028",
    "\t",
  ],
  ...["---\n", "...\n", "=", "+", "__proto__", "\r\n"],
);

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
