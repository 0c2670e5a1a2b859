import type { ParseCase } from "../author.ts";

type Decoded = readonly [
  what: string,
  holds: string[],
  json: unknown,
  expected: ParseCase["expected"],
];

const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
const shapeless = { format: "text", message: "", code: null };

/** Bodies that were decoded already. */
const bodies: readonly Decoded[] = [
  [
    "a default error",
    ["P17", "P20", "P24", "P33", "P50"],
    { error: { message: "no", type: "t", param: "p", code: "invalid_request" }, more: [1] },
    {
      code: "invalid_request",
      message: "no",
      type: "t",
      param: "p",
      recovery: "correctable",
      body: { error: { message: "no", type: "t", param: "p", code: "invalid_request" }, more: [1] },
    },
  ],
  [
    "problem details",
    ["P17"],
    { type: "t", title: "No", status: 500, detail: "no", code: "bad_response" },
    { format: "problem", code: "bad_response", message: "no", type: "t" },
  ],
  [
    "a Claude error",
    ["P17", "P25"],
    { type: "error", error: { type: "empty_response", message: "no" } },
    { format: "anthropic", code: "empty_response", message: "no", type: "empty_response" },
  ],
  [
    "a flat error",
    ["P17"],
    { code: "x", message: "no" },
    { format: "flat", code: "x", message: "no" },
  ],
  [
    "a whole number as code",
    ["P21"],
    { error: { message: "no", code: 429 } },
    { code: "429", message: "no" },
  ],
  [
    "a fraction as code",
    ["P21"],
    { error: { message: "no", code: 1.5 } },
    { code: null, message: "no" },
  ],
  [
    "2^53 as code",
    ["P21"],
    { error: { message: "no", code: 2 ** 53 } },
    { code: null, message: "no" },
  ],
  [
    "the code `<nil>`",
    ["P22"],
    { error: { message: "no", code: "<nil>" } },
    { code: null, message: "no" },
  ],
  [
    "null as code",
    ["P15", "P23"],
    { error: { message: "no", type: "t", code: null } },
    { message: "no", type: "t" },
  ],
  [
    "wrong types in every field",
    ["P13", "P23", "P24", "P71"],
    { error: { message: ["no"], type: 1, param: {}, code: "x" } },
    { code: "x", message: "no", type: null, param: null },
  ],
  [
    "a request id in its message",
    ["P38", "P39"],
    { error: { message: "no (request id: r-1)", code: "x" } },
    { code: "x", message: "no", requestId: "r-1" },
  ],
  [
    "1,001 characters as message",
    ["P31"],
    { error: { message: "é".repeat(1001), code: "x" } },
    { code: "x", message: "é".repeat(1000) },
  ],
  [
    "a byte order mark in its message",
    ["P7"],
    { error: { message: "\ufeffno", code: "x" } },
    { code: "x", message: "\ufeffno" },
  ],
  [
    "more levels than text may have",
    ["P9"],
    { error: { message: "no", code: "x" }, deep: deep(80) },
    { code: "x", message: "no" },
  ],
  [
    "a key __proto__ that holds an error",
    ["P12", "P70", "P28"],
    JSON.parse('{"__proto__":{"error":{"message":"no","code":"x"},"message":"no"}}'),
    shapeless,
  ],
  [
    "a key __proto__ in its error",
    ["P12"],
    { error: JSON.parse('{"message":"no","__proto__":{"code":"x","param":"p"}}') },
    { code: null, message: "no", param: null },
  ],
  [
    "an error that is an array",
    ["P13", "P70", "P72"],
    { error: [{ message: "no", code: "x" }] },
    { format: "json", message: "no", code: null },
  ],
  [
    "an array around its error",
    ["P69"],
    [{ error: { message: "no", code: "x" } }],
    { code: "x", message: "no", body: { error: { message: "no", code: "x" } } },
  ],
  ["no shape", ["P70", "P28", "P29", "P33"], { ok: false }, { ...shapeless, body: { ok: false } }],
  ["nothing in it", ["P70", "P28"], {}, { ...shapeless, body: {} }],
];

/** Arrays, and values that are neither an object nor an array. */
const others: readonly (readonly [json: unknown, ...needs: "untyped"[]])[] = [
  [[]],
  [[[{ error: { message: "no", code: "x" } }]]],
  [5, "untyped"],
  [true, "untyped"],
  [false, "untyped"],
];

/** What is decoded already, which has neither bytes nor text. */
export const decoded: readonly ParseCase[] = [
  ...bodies.map(
    ([what, holds, json, expected]): ParseCase => ({
      name: `A body that was decoded already, with ${what}`,
      holds,
      needs: ["decoded"],
      status: 500,
      body: { json },
      expected,
    }),
  ),
  ...others.map(
    ([json, ...needs]): ParseCase => ({
      name: `A body that was decoded already and is no object has the empty text: ${JSON.stringify(json)}`,
      holds: ["P70", "P28", "P33"],
      needs: ["decoded", ...needs],
      body: { json },
      expected: { ...shapeless, body: null },
    }),
  ),
];
