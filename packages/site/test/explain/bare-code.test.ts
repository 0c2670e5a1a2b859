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
  ["code: model_not_found", null],
  ['code = "model_not_found"', null],
  ["error model_not_found", null],
])("%j is a code alone", (text, status) => {
  const error = readError(text);
  expect(error.code).toBe(text.match(/[a-z]+[:_][a-z_]+/)?.[0]);
  expect(error).toMatchObject({ known: true, status, message: "" });
});

test.each([
  "404",
  " 404\n",
  "status 404",
  "Status: 404",
  "status_code=404",
  "HTTP 404",
  "HTTP/1.1 404",
  "HTTP status 404",
  "error 404",
])("%j is a status alone", (text) => {
  expect(readError(text)).toMatchObject({ known: false, code: null, status: 404, message: "" });
});

test.each(["404.", "1404", "4040", "404 ms", "code: 404", "200", "status 200", "the status 404"])(
  "%j is no status",
  (text) => {
    expect(readError(text)).toMatchObject({ known: false, code: null, status: null });
  },
);

test.each(["model_not_foundx", "the model_not_foundx", "404", "404 nothing", "x".repeat(100_000)])(
  "%j is none",
  (text) => {
    expect(readError(text)).toMatchObject({ known: false, code: null });
  },
);
