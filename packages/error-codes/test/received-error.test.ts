import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import {
  ApiError,
  isApiError,
  isReceivedError,
  parseError,
  ReceivedError,
  throwForError,
} from "../src/index.ts";

const body = '{"error":{"message":"There is no gpt-9","type":"t","code":"model_not_found"}}';
const headers = { "x-request-id": "r-1" };

describe("a ReceivedError", () => {
  const parsed = parseError({ status: 404, headers, body });
  const cause = new Error("why");
  const error = new ReceivedError(parsed, { cause });

  test("is an error that carries what was received, and says which error it is", () => {
    expect(error).toBeInstanceOf(Error);
    expect(error.error).toBe(parsed);
    expect(error.cause).toBe(cause);
    expect(error.message).toBe("model_not_found (404): There is no gpt-9 [request r-1]");
    expect(String(error)).toBe(`ReceivedError: ${error.message}`);
    expect(error.stack).toMatch(
      /^ReceivedError: model_not_found \(404\): .*\n +at .*received-error/,
    );
    expect(inspect(error)).toContain("requestId: 'r-1'");
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      error: JSON.parse(JSON.stringify(parsed)),
    });
  });

  test("is recognised apart from an ApiError and from what looks like one", () => {
    const raised = new ApiError("model_not_found");
    expect([isReceivedError(error), isApiError(error)]).toEqual([true, false]);
    expect([isReceivedError(raised), isApiError(raised)]).toEqual([false, true]);
    for (const other of [parsed, { ...raised }, { ...error }, new Error("m"), null, "m"])
      expect([isReceivedError(other), isApiError(other)]).toEqual([false, false]);
  });
});

describe("throwForError", () => {
  test.each([400, 404, 503])("throws the error of a response with status %s", async (status) => {
    const thrown = await throwForError(new Response(body, { status, headers })).catch((e) => e);
    expect(thrown).toBeInstanceOf(ReceivedError);
    expect(thrown.error).toEqual(parseError({ status, headers, body }));
  });

  test.each([200, 304])("returns a response with status %s, unread", async (status) => {
    const response = new Response(status === 304 ? null : body, { status });
    expect(await throwForError(response)).toBe(response);
    expect(response.bodyUsed).toBe(false);
  });
});

describe("the text form", () => {
  const form = (code: string | null, status: number | null, message: string, id?: string) => {
    const parts = { ...parseError({}), code, status, message, requestId: id ?? null };
    return new ReceivedError(parts as never).message;
  };

  test.each([
    [
      "model_not_found",
      404,
      "There is none",
      "r-1",
      "model_not_found (404): There is none [request r-1]",
    ],
    ["model_not_found", 404, "There is none", undefined, "model_not_found (404): There is none"],
    ["model_not_found", 404, "", undefined, "model_not_found (404)"],
    ["model_not_found", null, "There is none", undefined, "model_not_found: There is none"],
    ["a_new_code", null, "", "r-1", "a_new_code [request r-1]"],
    [null, 404, "There is none", undefined, "status 404: There is none"],
    [null, 404, "", undefined, "status 404"],
    [null, null, "There is none", "r-1", "There is none [request r-1]"],
    [null, null, "", undefined, "unknown error"],
  ])("of code %s, status %s, message %j and id %s is %s", (code, status, message, id, expected) => {
    expect(form(code, status, message, id)).toBe(expected);
  });

  test("is one line, whatever stands in its parts", () => {
    const breaks = "\r\n\0\x1b\x7f\x85\u2028\u2029";
    const spaces = " ".repeat(breaks.length);
    expect(form(`c${breaks}`, 500, `m${breaks}n`, `r${breaks}`)).toBe(
      `c${spaces} (500): m${spaces}n [request r${spaces}]`,
    );
    const error = new ApiError("invalid_request", {
      message: "a\nERROR forged",
      requestId: "r\n1",
    });
    expect(error.message).toBe("invalid_request (400): a ERROR forged [request r 1]");
    expect(error.toBody().error.message).toBe("a\nERROR forged");
  });
});
