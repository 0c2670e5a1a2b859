import { expect, test } from "vitest";
import { readError } from "./read-error.ts";

const body = (code: string): string => JSON.stringify({ error: { code, message: "No" } });

test.each([
  ["ERROR transfer failed code=model_not_found status=404", 404],
  ["2026-11-28 ERROR the call was refused with model_not_found for r-1", null],
  ["transfer failed: model_not_found", null],
  ["transfer failed: model_not_found: there is none", null],
  ["Error: model_not_found", null],
  ['{"level":"ERROR","msg":"transfer failed: model_not_found"}', null],
  ['level=ERROR msg="transfer failed: model_not_found, HTTP 404"', 404],
  ["the call failed (model_not_found), HTTP 404", 404],
  ["call failed\n  code: 'model_not_found',\n  status: 404", null],
  ["errors.ParsedError(format='nested', code='model_not_found', status=404, kind=None)", 404],
  ["HTTP 503 from upstream\ntransfer failed: model_not_found", null],
  [`${body("model_not_found")}\n${body("prompt_blocked")}\n`, null],
  [`{"ts":1,"msg":"it starts"}\r\n${body("model_not_found")}\r\n`, null],
  [`{"ts":1,"msg":"it starts"}\n{"ts":2,"msg":"failed: model_not_found"}`, null],
  [`upstream said\n${body("model_not_found")}`, null],
  ['code: model_not_found\nmessage: "No"', null],
  ["message=no&code=model_not_found", null],
])("a code that a line mentions is read: %j", (text, status) => {
  expect(readError(text)).toMatchObject({ known: true, code: "model_not_found", status });
});

test.each([
  ['1.2.3.4 - - [28/Nov/2026:10:00:00 +0000] "GET /x HTTP/1.1" 404 123 "-" "curl/8.0"', 404],
  ['"GET /x HTTP/1.1" 404 123', 404],
  ["HTTP 503 from upstream", 503],
  ["GET /orders/7 404 12ms", 404],
  ["10:00 INFO POST https://a.example/b?c=d 502 3ms", 502],
  ["ERROR transfer failed status=502", 502],
  ["upstream said HTTP/2 503", 503],
  ["call failed, status_code: 429", 429],
  ["transfer failed code=made_up http.status=502", 502],
])("a status that a line mentions is read: %j", (text, status) => {
  expect(readError(text)).toMatchObject({ known: false, code: null, status });
});

test.each([
  '"GET /x HTTP/1.1" 200 404',
  "GET /orders/7 200 404",
  "GET /orders/404 12ms",
  "GET 404",
  "we GET /x 404.5 times",
  "INFO served in 404 ms",
  "ERROR at line 503 of 504",
  "ERROR no model_not_foundx and no xmodel_not_found",
  "the status 404 of it",
  "status: 404.5 of HTTP 503-7",
  '{"error":{"code":"model_not_found"',
])("nothing else is: %j", (text) => {
  expect(readError(text)).toMatchObject({ known: false, code: null, status: null });
});
