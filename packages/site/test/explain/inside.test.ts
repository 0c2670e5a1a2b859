import { describe, expect, test } from "vitest";
import { readError } from "./read-error.ts";

const json = JSON.stringify;
const known = { code: "model_not_found", known: true };

describe("an error inside of an object is read", () => {
  test.each([
    [{ response: { status: 404, body: { code: "model_not_found" } } }, 404],
    [{ response: { statusCode: 404, data: { error: { code: "model_not_found" } } } }, 404],
    [
      { level: 50, err: { code: "ERR_BAD", response: { data: { code: "model_not_found" } } } },
      null,
    ],
    [{ level: 50, all: [{ a: 1 }, { cause: { code: "model_not_found", status: 404 } }] }, 404],
  ])("%j", (object, status) => {
    for (const text of [json(object), json(object, null, 2), `${json(object)}\n${json({ a: 1 })}`])
      expect(readError(text), text).toMatchObject({ ...known, status });
  });

  test("with its message, and the request id around it", () => {
    const body = { error: { code: "model_not_found", message: "There is none" } };
    expect(readError(json({ level: 50, reqId: "r-1", err: { response: { body } } }))).toMatchObject(
      {
        ...known,
        message: "There is none",
        requestId: "r-1",
      },
    );
  });

  test("by its status alone if the catalogue has that, and not its code", () => {
    for (const object of [
      { response: { status: 404, body: { code: 99_999 } } },
      { level: 30, res: { statusCode: 404 }, ms: 503 },
      { level: 30, status: 404, path: "/x" },
    ])
      expect(readError(json(object))).toMatchObject({ known: false, code: null, status: 404 });
  });

  test("but a code that a text of the record has comes before such a status", () => {
    const record = { level: "ERROR", res: { statusCode: 503 }, msg: "failed: model_not_found" };
    expect(readError(json(record))).toMatchObject(known);
  });
});

test.each([
  { level: "info", ms: 404, size: 503 },
  { level: "info", res: { statusCode: 200 }, id: 404 },
  { response: { status: 200, body: { id: 40_210 } } },
  { response: { status: "404" } },
  { a: { code: "made_up" } },
  { a: { type: "timeout" } },
])("nothing else is: %j", (object) => {
  expect(readError(json(object))).toMatchObject({ known: false, status: null });
});

test("a body that clients recognize has only what they read", () => {
  const body = { message: "No", details: { code: "model_not_found", status: 404 } };
  expect(readError(json(body))).toMatchObject({ known: false, code: null, status: null });
});

test("what nests deeper than any body is not looked into", () => {
  const deep = (depth: number): string =>
    `${'{"a":'.repeat(depth)}{"code":"model_not_found"}${"}".repeat(depth)}`;
  expect(readError(deep(7))).toMatchObject(known);
  expect(readError(deep(8))).toMatchObject({ known: false });
  expect(readError(deep(20_000))).toMatchObject({ known: false });
});
