import { expect, test } from "vitest";
import { imported, refused } from "../imported.ts";

test("enums have values, and those without count on", async () => {
  const source = `export enum ShopError {
  /** It is sold. */
  Sold = "bread_sold",
  Old = 'bread_old', // It is old.
  /** @deprecated Say Old. */
  Stale = \`stale\`,
}
declare const enum ErrorNumber { ErrZero, ErrFive = 5, ErrSix, ErrMinus = -1 }
enum Color { Red }
function f() { enum InnerError { A = "inner" } }
`;
  const { codes } = await imported({ "a.ts": source });
  expect(codes).toEqual({
    bread_sold: "It is sold.",
    bread_old: "It is old.",
    stale: { meaning: "stale", deprecated: { reason: "Say Old." } },
    ErrZero: { meaning: "ErrZero", value: 0 },
    ErrFive: { meaning: "ErrFive", value: 5 },
    ErrSix: { meaning: "ErrSix", value: 6 },
    ErrMinus: { meaning: "ErrMinus", value: -1 },
  });
});

test("objects, lists and unions are read, too", async () => {
  const source = `export const errors = {
  /** Of the oven. */
  OVEN_COLD: { code: "oven.cold", status: HttpStatus.SERVICE_UNAVAILABLE, message: "It is cold", more: { retryable: true } },
  "oven-hot": { code: 'oven.hot', status: 503, message: "It is " + "hot" },
} as const satisfies Errors;
const errorTexts = Object.freeze({ sold: "It is sold", old: "It is old" });
type ErrorName = "err_one" | "err_two" | 'err_three';
type ErrorMix = "err_mix" | Other;
export const errorList = ["err_four"] as const;
const errorRows = [{ type: "BAD_BREAD", code: -7, message: \`Bad\`, retriable: false, f() {} }];
`;
  const { codes, left } = await imported({ "a.ts": source });
  expect(codes).toEqual({
    "oven.cold": {
      meaning: "It is cold",
      statuses: [503],
      recovery: "transient",
      description: "Of the oven.",
    },
    "oven.hot": { meaning: "It is hot", statuses: [503] },
    sold: "It is sold",
    old: "It is old",
    err_one: "err_one",
    err_two: "err_two",
    err_three: "err_three",
    err_four: "err_four",
    BAD_BREAD: { meaning: "Bad", value: -7 },
  });
  expect(left).toContain(
    'a.ts:10:78 left-value: "false" does not say whether a change of the request helps.',
  );
});

test("a value that a program computes is no code, and is said", async () => {
  const source = `export enum ShopError {
  Sold = "bread_sold",
  Old = \`bread_\${old}\`,
  Gone = Other.Gone,
  Cold = compute(1, 2),
  Next,
  Last = 1 << 4,
  Seven = 7,
  Eight,
}
const errors = { COLD: { code: "cold" }, HOT: { code: hot() }, WARM: warm(), help: () => 1, none: null };
const errorList = ["late", soon, later()];
const errorHandlers = { late: later() };
`;
  const { codes, left } = await imported({ "a.ts": source });
  expect(Object.keys(codes)).toEqual(["bread_sold", "Seven", "Eight", "cold", "late"]);
  expect(left.filter((line) => line.includes("left-code"))).toEqual(
    [
      `3:9 left-code: Old is \`bread_\${old}\`, which`,
      "4:10 left-code: Gone is Other.Gone, which",
      "5:10 left-code: Cold is compute(1, 2), which",
      "6:3 left-code: Next is Cold + 1, which",
      "7:10 left-code: Last is 1 << 4, which",
      "11:55 left-code: HOT is hot(), which",
      "11:70 left-code: WARM is warm(), which",
      "12:28 left-code: soon",
      "12:34 left-code: later()",
    ].map((fact) => `a.ts:${fact} is neither a text nor a whole number.`),
  );
});

test("an object of which only a status is said has the names of its constants", async () => {
  const source = "const errors = { LATE: { status: HttpStatus.GONE }, LOST: { status: lost() } };";
  const { codes, left } = await imported({ "a.ts": source });
  expect(codes).toEqual({ LATE: { meaning: "LATE", statuses: [410] }, LOST: "LOST" });
  expect(left.join("\n")).toContain("left-value: lost() is neither a text nor a number.");
});

test("an enum of which every value is computed has no codes", async () => {
  expect(await refused({ "a.ts": "enum ShopError { Sold = sold(), Old = 1 + 1 }" })).toEqual([
    "a.ts:1:1 no-codes: a.ts has no codes that can be imported.",
    "a.ts:1:25 left-code: Sold is sold(), which is neither a text nor a whole number.",
    "a.ts:1:39 left-code: Old is 1 + 1, which is neither a text nor a whole number.",
  ]);
});

test("texts that are keyed by constants belong to their codes", async () => {
  const files = {
    "codes.ts": `export enum ShopError {\n  /** The bread is sold. */\n  Sold = "bread_sold" }`,
    "texts.ts": `export const errorTexts: Record<ShopError, string> = {
  [ShopError.Sold]: "It is sold",
  [ShopError.Lost]: "It is lost",
};`,
  };
  const { codes, left } = await imported(files);
  expect(codes).toEqual({
    bread_sold: { meaning: "It is sold", description: "The bread is sold." },
  });
  expect(left).toEqual(["texts.ts:3:3 left-code: No constant Lost is known."]);
});
