import { describe, expect, test } from "vitest";
import { readError } from "./read-error.ts";

const line = "model_not_found (404): There is no model gpt-9 [request r-1]";
const told = {
  code: "model_not_found",
  known: true,
  status: 404,
  message: "There is no model gpt-9",
  requestId: "r-1",
  recovery: "correctable",
};

/** The error above as each language's packages and loggers print it. */
const printed: Readonly<Record<string, string>> = {
  "the text alone": line,
  "a stack of Node's": `ApiError: ${line}\n    at handler (file:///app/server.mjs:12:9) {\n  code: 'model_not_found',\n  status: 404\n}\n\nNode.js v24.0.0`,
  "what Node says of an error that nobody caught": `file:///app/server.mjs:12\n  throw error;\n  ^\n\nReceivedError: ${line}\n    at x`,
  "Python's traceback": `Traceback (most recent call last):\n  File "/app/main.py", line 3, in <module>\n    raise error\norg_error_codes.ApiError: ${line}`,
  "Java's stack trace": `Exception in thread "main" org.example.errorcodes.ApiException: ${line}\n\tat org.example.App.main(App.java:7)`,
  "a cause in Java's": `java.lang.RuntimeException: failed\n\tat a.B.c(B.java:1)\nCaused by: org.example.errorcodes.ReceivedException: ${line}\n\t... 1 more`,
  "Rust's main": `Error: ${line}`,
  "a log of Rust's": `2026-11-28T10:00:00Z ERROR app::chat: call failed error=${line}`,
  "a panic of Rust's": `thread 'main' panicked at src/main.rs:3:5:\ncalled \`Result::unwrap()\` on an \`Err\` value: ${line}`,
  "Go's log": `2026/11/28 10:00:00 chat: ${line}`,
  "slog's text": `time=2026-11-28T10:00:00Z level=ERROR msg="call failed" err="${line}"`,
  "slog's JSON": JSON.stringify({ time: "2026", level: "ERROR", msg: "call failed", err: line }),
  "slog's text with fields": `time=2026 level=ERROR msg="call failed" err.code=model_not_found err.status=404 err.message="There is no model gpt-9" err.request_id=r-1`,
  "slog's JSON with fields": JSON.stringify({
    time: "2026",
    level: "ERROR",
    msg: "call failed",
    err: {
      code: "model_not_found",
      status: 404,
      message: "There is no model gpt-9",
      request_id: "r-1",
    },
  }),
};

describe("the text of an error is read", () => {
  test.each(Object.entries(printed))("in %s", (_, text) => {
    expect(readError(text)).toMatchObject(told);
  });

  test("without a request id, and with a quoted one", () => {
    expect(readError("ApiError: model_not_found (404): No")).toMatchObject({
      code: "model_not_found",
      message: "No",
      requestId: null,
    });
    expect(
      readError(`level=ERROR err="model_not_found (404): say \\"hi\\" [request r]"`),
    ).toMatchObject({
      message: 'say "hi"',
      requestId: "r",
    });
  });

  test("with an unknown code, after the announcement of an error", () => {
    const unknown = {
      code: "made_up",
      known: false,
      status: 503,
      recovery: "transient",
      message: "No",
    };
    for (const text of [
      "ApiError: made_up (503): No",
      "made_up (503): No",
      'error="made_up (503): No"',
    ])
      expect(readError(text), text).toMatchObject(unknown);
  });

  test("with only a status", () => {
    const bare = { code: null, status: 429, message: "Slow down", requestId: "r-1" };
    for (const text of [
      "status 429: Slow down [request r-1]",
      "ReceivedError: status 429: Slow down [request r-1]",
    ])
      expect(readError(text), text).toMatchObject(bare);
  });

  test.each([
    "see the section (404): it says more",
    "It happened (500): twice",
    '{"message":"upstream said model_not_found (404): No","code":"made_up"}',
  ])("not if it is something else: %s", (text) => {
    expect(readError(text)).toMatchObject({ known: false });
    expect(readError(text).status).toBe(null);
  });
});
