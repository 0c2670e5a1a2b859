import { expect, test } from "vitest";
import { readError } from "./read-error.ts";

test.each([
  ["model_not_found", null],
  ["  model_not_found\n", null],
  ['"model_not_found"', null],
  ["`channel:invalid_key`", null],
  ["404 model_not_found", 404],
  ["HTTP 404: model_not_found", 404],
  ["model_not_found (404)", 404],
  ["model_not_found, HTTP 404", 404],
])("%j is a code alone", (text, status) => {
  const error = readError(text);
  expect(error.code).toBe(text.match(/[a-z]+[:_][a-z_]+/)?.[0]);
  expect(error).toMatchObject({ known: true, status, message: "" });
});

test.each(["model_not_foundx", "the model_not_found", "404", "404 nothing", "x".repeat(100_000)])(
  "%j is none",
  (text) => {
    expect(readError(text)).toMatchObject({ known: false, code: null });
  },
);
