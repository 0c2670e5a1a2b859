import { describe, expect, test } from "vitest";
import { readErrors } from "../../src/explain/read.ts";
import { readError } from "./read-error.ts";

const code = "model_not_found";
const found = { known: true, code, status: 404, message: "There is none" };

/** The error above in each shape that the catalogue lists. */
const bodies: Readonly<Record<string, object>> = {
  openai: { status: 404, error: { message: "There is none", type: "t", param: null, code } },
  problem: { type: "about:blank", status: 404, detail: "There is none", code },
  anthropic: { status: 404, type: "error", error: { type: code, message: "There is none" } },
  flat: { status: 404, code, message: "There is none" },
};

describe("a body between other text is read", () => {
  test.each(Object.entries(bodies))("in the shape %s", (_, body) => {
    const json = JSON.stringify(body);
    for (const text of [
      `ERROR ${json}`,
      `${json} 3 ms`,
      `a=${JSON.stringify(json)}`,
      `[x] b'${json}'`,
    ])
      expect(readError(text), text).toMatchObject(found);
  });

  test("with the status beside it, and not with that of another body", () => {
    const body = JSON.stringify({ code, message: "There is none" });
    expect(readError(`POST /x HTTP/1.1" 404 ${body}`)).toMatchObject(found);
    expect(readError(`${body} {"a":1} status=503`)).toMatchObject({ code, status: null });
  });

  test("with the wait and the request id", () => {
    const error = { message: "There is none", code, retry_after: 7 };
    expect(readError(`WARN ${JSON.stringify({ error, reqId: "r-1" })}`)).toMatchObject({
      code,
      retryAfterMs: 7000,
      requestId: "r-1",
    });
  });

  test("each in its line", () => {
    const lines = [code, "prompt_blocked"].map((one) => `ERROR {"code":"${one}","message":"No"}`);
    expect(readErrors(lines.join("\n")).map((error) => error.code)).toEqual([
      code,
      "prompt_blocked",
    ]);
  });

  test.each(["ERROR {404}", 'INFO {"message":"hi","type":"web"}', "INFO {} {a} {b: [c}"])(
    "only if it is an error: %s",
    (text) => {
      expect(readError(text)).toMatchObject({ known: false, code: null, status: null });
    },
  );
});

test("a key that the page knows names its code in a text", () => {
  const keys = new Map([["no_model", code]]);
  for (const text of ["ERROR no_model: gpt-9", "no_model (404): There is none", "a:no_model"])
    expect(readErrors(text, keys)[0], text).toMatchObject({ known: true, code });
  expect(readError("ERROR no_model: gpt-9")).toMatchObject({ known: false });
});
