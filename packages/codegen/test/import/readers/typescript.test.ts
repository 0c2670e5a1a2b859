import { expect, test } from "vitest";
import { imported } from "../imported.ts";

test("enums have values, and those without count on", async () => {
  const source = `export enum ShopError {
  /** It is sold. */
  Sold = "bread_sold",
  Old = 'bread_old', // It is old.
  /** @deprecated Say Old. */
  Stale = \`stale\`,
}
declare const enum ErrorNumber { ErrNone, ErrFive = 5, ErrSix, ErrMinus = -1 }
enum Color { Red }
function f() { enum InnerError { A = "inner" } }
`;
  const { codes } = await imported({ "a.ts": source });
  expect(codes).toEqual({
    bread_sold: "It is sold.",
    bread_old: "It is old.",
    stale: { meaning: "stale", deprecated: { reason: "Say Old." } },
    ErrNone: { meaning: "ErrNone", value: 0 },
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
    "a.ts:10:78 left-value: false does not say whether a change of the request helps.",
  );
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
