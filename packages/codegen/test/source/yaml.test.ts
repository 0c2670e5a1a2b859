import { describe, expect, test } from "vitest";
import { compile } from "../../src/index.ts";
import { isOpenQuote } from "../../src/source/quotes.ts";

/** Line, column, fact and remedy of each problem with a file's YAML. */
const complaints = (text: string): string[] =>
  (compile({ catalog: [{ path: "a.yaml", bytes: Buffer.from(text) }], locales: [] }).problems ?? [])
    .filter(({ rule }) => rule === "valid-yaml")
    .map(({ line, column, message, fix }) => `${line}:${column} ${message} ${fix}`);

test.each([
  ["a: b: c\n", '1:4 This text has a second `: ` in it. Put the text in quotes: a: "b: c"'],
  [
    "a:\n  b: 1\n c: 2\n",
    "2:3 b is not aligned with its neighbours. Start it at column 2, like c on line 3.",
  ],
  [
    "a: b\nc\n",
    "2:1 This line has no colon. Write `key: value`. If it continues the text above, indent it further.",
  ],
  ["a\n", "1:1 a.yaml has no keys. Add `key: value` lines."],
  ["a: [{b: c} d]\n", "1:12 A comma is missing here. Add it, or put the text in quotes."],
  ['a: {"b":"c""d": e}\n', "1:12 A comma is missing here. Add it, or put the text in quotes."],
  ['a: "b"# c\n', "1:7 A comment starts right after a value. Put a space before the #."],
  [
    "a: [b, c\nd: e\n",
    '1:4 This bracket is not closed. Close it, and indent the lines inside. If it is part of a text, put that in quotes: a: "[b, c"',
  ],
  ["a: {b: [c\n", "1:8 This bracket is not closed. Close it, and indent the lines inside."],
  [
    'a: "b\nc: d\n',
    "1:4 The quoted text that starts here does not end. Close it with the same quote, and indent its lines.",
  ],
  [
    "a: 'it''s\n",
    "1:4 The quoted text that starts here does not end. Close it with the same quote, and indent its lines.",
  ],
  ["a:\n\tb: c\n", "2:1 This line is indented with a tab. Indent it with spaces."],
  ["a: @b\n", '1:4 A text without quotes cannot start with `@`. Put it in quotes: a: "@b"'],
  ["@a: b\n", "1:1 A text cannot start with this character. Put the text in quotes."],
  ['a: "\\q"\n', "1:5 This escape sequence does not exist. Use single quotes: a: '\\q'"],
  [
    'a: "\\q\\\\"\n',
    "1:5 This escape sequence does not exist. Double the backslash, or use single quotes.",
  ],
  ["a: ]\n", "1:4 This is unexpected here. Delete it, or put the text in quotes."],
  ["%a\n---\na: b\n", "1:1 A line that starts with % is a directive. Delete the line."],
  [
    "a: b\n---\nc: d\n",
    "2:1 A second document starts here. Delete the `---`, or use one file per document.",
  ],
  ["a: &\n", "1:4 * and & start a reference. Put the text in quotes."],
  [
    "a: { b: c: d, e: [404] }\n",
    '1:9 This text has a second `: ` in it. Put the text in quotes: "c: d"',
  ],
  [
    'a: { b: Say "c": d }\n',
    "1:9 Brackets cannot contain indented keys or items. Use brackets here, too. If this is one text, put it in quotes.",
  ],
  [
    "a: { b: c, d: The card #1 is empty, e: [404] }\n",
    '1:4 This bracket is not closed. Close it before the #, which starts a comment. If that is part of a text, put the text in quotes: "The card #1 is empty"',
  ],
  [
    "a: { b: c, # see [1]\nd: e\n",
    "1:4 This bracket is not closed. Close it before the #, which starts a comment. If that is part of a text, put the text in quotes.",
  ],
  ["a: {\n  b: c\n  d: e\n}\n", "2:6 A comma is missing at the end of this line. Add it."],
  ["a:\n  - b\n  -c\n", "3:4 A space is missing after the dash. Add it: - c"],
  ["a:\n- b\n-c\n", "3:2 A space is missing after the dash. Add it: - c"],
  ["a: b\nc:d\ne: f\n", "2:3 A space is missing after the colon. Add it: c: d"],
  ["a: b\nc:d\n", "2:3 A space is missing after the colon. Add it: c: d"],
  ["a:\n  c:d\n", "2:5 A space is missing after the colon. Add it: c: d"],
  ["a:\n  c:d\n  e: f\n", "2:5 A space is missing after the colon. Add it: c: d"],
  ["a:\n  -b\n", "2:4 A space is missing after the dash. Add it: - b"],
  ["a:\n  -b\n  -c\n", "2:4 A space is missing after the dash. Add it: - b"],
  [
    "a:\n  c:\u00a0d\n",
    "2:5 After the colon is U+00A0, which is no space in YAML. Put a space there: c: d",
  ],
  [
    "a:\n  -\u00a0b\n",
    "2:4 After the dash is U+00A0, which is no space in YAML. Put a space there: - b",
  ],
  ["a:\n  b:{ c: d, e: f }\n", "2:5 A space is missing after the colon. Add it: b: { c: d, e: f }"],
  ["a: b\nc:[404]\nd: e\n", "2:3 A space is missing after the colon. Add it: c: [404]"],
  [
    "a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> branch\n",
    "2:1 This is an unresolved merge conflict. Keep what is right of both sides, and delete the lines that start with <<<<<<<, ======= and >>>>>>>.",
  ],
  [
    "a:\n<<<<<<< HEAD\n  b:\n    c: d\n=======\n  e:\n    c: f\n>>>>>>> branch\n    g: h\n    i: j\n\n  k: l\n",
    "2:1 This is an unresolved merge conflict. Keep what is right of both sides, and delete the lines that start with <<<<<<<, ======= and >>>>>>>. Lines 9 to 10 belong to both b and e: if you keep both, write them below each.",
  ],
  [
    "a:\n<<<<<<< HEAD\n  b:\n    c: d\n||||||| 1b2c3d\n=======\n  e:\n    c: f\n>>>>>>> branch\n    g: h",
    "2:1 This is an unresolved merge conflict. Keep what is right of both sides, and delete the lines that start with <<<<<<<, ======= and >>>>>>>. Line 10 belongs to both b and e: if you keep both, write it below each.",
  ],
  [
    "a:\n<<<<<<< HEAD\n  b:\n    c: d\n=======\n  b:\n    c: f\n>>>>>>> branch\n    g: h\n",
    "2:1 This is an unresolved merge conflict. Keep what is right of both sides, and delete the lines that start with <<<<<<<, ======= and >>>>>>>.",
  ],
  [
    "a:\n  b: c\n\td: e\n  f: g\n h: i\n",
    "3:1 This line is indented with a tab. Indent it with spaces.",
  ],
  [
    "a:\n    b: c\n  d: e\n  f: g\n",
    "2:5 b is not aligned with its neighbours. Start it at column 3, like d on line 3.",
  ],
  [
    "codes:\n  - a:\n      meaning: b\n  c:\n    meaning: d\n",
    "2:3 The entries of codes are keys, without a dash. Delete the dash before a.",
  ],
  [
    "codes:\n  a: b\n  - c:\n      meaning: d\n  e: f\n",
    "3:3 The entries of codes are keys, without a dash. Delete the dash before c.",
  ],
])("%j is refused with our own message", (text, expected) => {
  expect(complaints(text)).toEqual([expected]);
});

test.each([
  ["a:\n\u00a0\u00a0b: c\n", "2:1"],
  ["a:\n  b:\n  \u00a0\u00a0c: d\n  e: f\n", "3:3"],
  ["a:\n \u00a0b: c\n  d: e\n f: g\n", "2:2"],
  ["a:\n\u00a0\u00a0- b\n", "2:1"],
  ["a: b\n\u00a0# c\nd: e\n", "2:1"],
  ["a: {\n\u00a0\u00a0b: c }\n", "2:1"],
  ["a:\n  b: c\n   \u00a0d: e\n", "3:4"],
  ["a: |\n  b\n\u00a0\u00a0c\n", "3:1"],
])("%j is indented with what YAML takes for text", (text, place) => {
  expect(complaints(text)).toEqual([`${place} ${indented("U+00A0")}`]);
  expect(complaints(text.replaceAll("\u00a0", "\u3000"))).toEqual([
    `${place} ${indented("U+3000")}`,
  ]);
});

const indented = (space: string): string =>
  `This line is indented with ${space}, which is no space in YAML. Indent it with spaces.`;

test.each([
  "a:\n  https://b.example/\n",
  "a:\n  10:30 or later\n",
  "a:\n  - b:c\n",
  'a:\n  "b:c"\n',
  "a: b:c\n",
  "a: >\n  b:c\n",
  "a:b: c\n",
  "a: b\u00a0c\n",
  "a: |\n  \u00a0b\n",
  "a: b\n  \u00a0c\n",
  'a: "b\n  \u00a0c"\n',
])("%j lacks no space", (text) => {
  expect(complaints(text)).toEqual([]);
});

test("each entry with a dash is reported, and what is wrong without the dashes", () => {
  expect(complaints("codes:\n  - a: b\n  c: d\n  - e:\n    meaning: f: g\n")).toEqual([
    "2:3 The entries of codes are keys, without a dash. Delete the dash before a.",
    "4:3 The entries of codes are keys, without a dash. Delete the dash before e.",
    '5:14 This text has a second `: ` in it. Put the text in quotes: meaning: "f: g"',
  ]);
});

test("a space in the middle of a long line does not indent it", () => {
  for (let length = 190; length < 205; length++)
    expect(complaints(`a: "${"b".repeat(300)}\u00a0${"c".repeat(length)}" d\n`)).toEqual([
      `1:${length + 308} This is unexpected here. Delete it, or put the text in quotes.`,
    ]);
});

test("each line that is indented otherwise is reported, and nothing that follows from one", () => {
  const fault = indented("U+00A0");
  expect(complaints("a:\n\u00a0\u00a0b: c\n\u00a0\u00a0d: e\n  f: g\n")).toEqual([
    `2:1 ${fault}`,
    `3:1 ${fault}`,
  ]);
});

test("an error before one that hides the rest of the file is reported too", () => {
  expect(complaints("a: b: c\nd: [e\nf: g: h\n")).toEqual([
    '1:4 This text has a second `: ` in it. Put the text in quotes: a: "b: c"',
    '2:4 This bracket is not closed. Close it, and indent the lines inside. If it is part of a text, put that in quotes: d: "[e"',
  ]);
});

test("a bracket that closes nothing hides no other fault, and causes none", () => {
  expect(complaints("a: [b]]\nc: d\ne:\n  f: g\nh: i: j\n")).toEqual([
    "1:7 This is unexpected here. Delete it, or put the text in quotes.",
    '5:4 This text has a second `: ` in it. Put the text in quotes: h: "i: j"',
  ]);
});

test("errors do not change the depth of stack traces", () => {
  const before = Error.stackTraceLimit;
  complaints("a: @b\n");
  expect(Error.stackTraceLimit).toBe(before);
});

describe("a quoted text", () => {
  test.each(['"a"', '""', '"\\\\"', '"a\\""', "''", "''''", "'a'", "'a'''"])(
    "%s is closed",
    (quoted) => {
      expect(isOpenQuote(quoted)).toBe(false);
    },
  );

  test.each(['"', '"a', '"\\"', '"a\\"', '"a\\\\\\"', "'", "'a", "'''", "'a''"])(
    "%s is open",
    (quoted) => {
      expect(isOpenQuote(quoted)).toBe(true);
      expect(complaints(`a: ${quoted}\n`)).toEqual([
        "1:4 The quoted text that starts here does not end. Close it with the same quote, and indent its lines.",
      ]);
    },
  );
});
