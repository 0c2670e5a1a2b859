import { describe, expect, test } from "vitest";
import { didYouMean, suggester } from "../../src/problems/suggest.ts";

const known = ["order_missing", "order_closed", "card_refused", "429", "4xx", "id"];

describe("a mistyped name gets a suggestion", () => {
  test.each([
    ["order_mising", "order_missing"],
    ["ordermissing", "order_missing"],
    ["Order_Missing", "order_missing"],
    ["oder_closed", "order_closed"],
    ["card_refusde", "card_refused"],
    ["428", "429"],
    ["ID", "id"],
    ["di", "id"],
  ])("%s", (name, meant) => {
    expect(didYouMean(name, known)).toBe(`Did you mean ${meant}? `);
  });
});

describe("one for several and several for one get a suggestion", () => {
  test.each([
    ["code", "codes"],
    ["category", "categories"],
    ["categories", "category"],
    ["status", "statuses"],
    ["aliases", "alias"],
    ["key", "keys"],
  ])("%s", (name, meant) => {
    expect(didYouMean(name, ["docs", "title", meant])).toBe(`Did you mean ${meant}? `);
  });
});

test("a name that people use for a known one gets it as suggestion, and no other", () => {
  expect(didYouMean("TS", ["rust", "typescript"])).toBe("Did you mean typescript? ");
  expect(didYouMean("fastapi", ["flask", "starlette"])).toBe("Did you mean starlette? ");
  expect(didYouMean("ts", ["rust"])).toBe("");
});

describe("a name that resembles none gets no suggestion", () => {
  test.each(["parcel_lost", "", "500", "toString", "x", "o"])("%s", (name) => {
    expect(didYouMean(name, known)).toBe("");
  });
});

test("the nearest name is suggested, and of equally near ones the first", () => {
  expect(didYouMean("order_1", ["order_12", "order_2", "order_3"])).toBe("Did you mean order_12? ");
  expect(didYouMean("order_22", ["order_12", "order_2", "order_221"])).toBe(
    "Did you mean order_12? ",
  );
  expect(didYouMean("order_3", ["order_", "order_33"])).toBe("Did you mean order_? ");
});

test("a known name gets no suggestion, neither itself nor one that is near", () => {
  expect(didYouMean("order_3", ["order_", "order_33", "order_3"])).toBe("");
});

test("a name of a million characters quickly gets no suggestion", () => {
  expect(didYouMean("x".repeat(1_000_000), known)).toBe("");
});

test("suggestions stop if nearly all names are unknown", () => {
  const ask = suggester(Array.from({ length: 10_000 }, (_, index) => `order_${index}`));
  const answers = Array.from({ length: 1000 }, (_, index) => ask(`oder_${index}`));
  expect(answers[0]).toBe("Did you mean order_0? ");
  expect(answers.indexOf("")).toBe(200);
  expect(answers.slice(200).every((answer) => answer === "")).toBe(true);
});
