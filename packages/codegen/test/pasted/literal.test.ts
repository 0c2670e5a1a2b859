import { describe, expect, test } from "vitest";
import { readObject } from "../../src/pasted/literal.ts";

const read = (text: string): unknown => readObject(text, 0)?.object;

describe("an object is read", () => {
  test.each<[string, unknown]>([
    ['{"a": 1.5e2, "b": [true, null, "\\u00e9\\n"]}', { a: 150, b: [true, null, "é\n"] }],
    [
      `{'a': None, 'b': False, 'c': "it's", 'd': 'say \\'hi\\''}`,
      { a: null, b: false, c: "it's", d: "say 'hi'" },
    ],
    ["{ a: undefined, 'b-c': [ 1, 2, ], $d: `x` }", { a: null, "b-c": [1, 2], $d: "x" }],
    [
      "{ h: Headers { 'x-y': 'z' }, l: Array(2) [ 1, 2 ], [Symbol(k)]: [Object] }",
      { h: { "x-y": "z" }, l: [1, 2], "[Symbol(k)]": [null] },
    ],
    ["{'__proto__': {'x': 1}}", { ["__proto__"]: { x: 1 } }],
    ["{'at': datetime.date(2026, 12, 1), 'id': UUID('a-b'), 'c': 1}", { at: null, id: null, c: 1 }],
    ["{} and more", {}],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    "{",
    "{a}",
    "{'a': }",
    "{'a': 'x}",
    "{'a' 1}",
    "{a: 1 b: 2}",
    "{'a': [1}",
    `${"{a:".repeat(80)}1${"}".repeat(80)}`,
  ])("only if it is whole: %s", (text) => {
    expect(read(text)).toBeUndefined();
  });
});
