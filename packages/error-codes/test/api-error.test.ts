import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { ApiError, codes, ErrorCode } from "../src/index.ts";

describe("an ApiError", () => {
  const error = new ApiError(ErrorCode.ModelNotFound, {
    message: "There is no gpt-6",
    param: "model",
    requestId: "r1",
    retryAfterMs: 1001,
  });

  test("is an error with a name, a message that says which error it is, and a stack", () => {
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(ApiError);
    expect(error.rawMessage).toBe("There is no gpt-6");
    expect(error.message).toBe("model_not_found (404): There is no gpt-6 [request r1]");
    expect(`${error}`).toBe(`ApiError: ${error.message}`);
    expect(error.stack?.split("\n").slice(0, 2)).toEqual([
      `ApiError: ${error.message}`,
      expect.stringContaining("api-error.test.ts"),
    ]);
  });

  test("has the first of the code's statuses, and says what the code means", () => {
    const plain = new ApiError(ErrorCode.ReadRequestBodyFailed);
    const { meaning } = codes.read_request_body_failed;
    expect(plain).toMatchObject({
      code: "read_request_body_failed",
      status: 400,
      rawMessage: meaning,
      message: `read_request_body_failed (400): ${meaning}`,
      param: null,
      requestId: null,
      retryAfterMs: null,
      recovery: "correctable",
    });
    expect(plain.entry).toBe(codes.read_request_body_failed);
  });

  test("has another of the code's statuses if that is given, or one of its classes", () => {
    expect(new ApiError(ErrorCode.ReadRequestBodyFailed, { status: 413 }).status).toBe(413);
    expect(new ApiError(ErrorCode.BadResponseStatusCode, { status: 418 }).status).toBe(418);
    expect(new ApiError(ErrorCode.BadResponseStatusCode, { status: 599 }).status).toBe(599);
  });

  test.each([
    [
      "a code that is unknown",
      "no_such_code",
      {},
      "no_such_code is not an error code. Use one of ErrorCode.",
    ],
    [
      "a name that ErrorCode does not have",
      undefined,
      {},
      "ErrorCode does not have the name that was passed as the code. Use one of ErrorCode.",
    ],
    [
      "an inherited name for a code",
      "constructor",
      {},
      "constructor is not an error code. Use one of ErrorCode.",
    ],
    [
      "a status that the code does not have",
      "model_not_found",
      { status: 500 },
      "model_not_found does not have the status 500. Use one of 404, 503.",
    ],
    [
      "a status outside of the code's classes",
      "channel:response_time_exceeded",
      { status: 404 },
      "channel:response_time_exceeded does not have the status 404. Use one of 5xx.",
    ],
    [
      "half a status",
      "channel:response_time_exceeded",
      { status: 500.5 },
      "channel:response_time_exceeded does not have the status 500.5. Use one of 5xx.",
    ],
    [
      "a status of no class of the code's",
      "bad_response_status_code",
      { status: 399 },
      "bad_response_status_code does not have the status 399. Use one of 5xx, 4xx.",
    ],
  ])("is refused with %s", (_, code, options, message) => {
    const raise = () => Reflect.construct(ApiError, [code, options]);
    expect(raise).toThrow(new RangeError(message));
  });

  test("has the catalogue's body", () => {
    expect(error.toBody()).toEqual({
      error: {
        message: "There is no gpt-6",
        type: "access",
        param: "model",
        code: "model_not_found",
      },
    });
    expect(new ApiError(ErrorCode.PromptBlocked).toBody("openai").error.param).toBeNull();
  });

  test("has a body of problem details", () => {
    expect(error.toBody("problem")).toEqual({
      type: "https://errors.example.org/codes/model-not-found/",
      title: codes.model_not_found.meaning,
      status: 404,
      detail: "There is no gpt-6",
      code: "model_not_found",
      param: "model",
    });
    const bare = new ApiError(ErrorCode.ModelNotFound).toBody("problem");
    expect(Object.keys(bare)).toEqual(["type", "title", "status", "detail", "code"]);
    const all = new ApiError(ErrorCode.ModelNotFound, { param: "model", details: [null] });
    expect(Object.entries(all.toBody("problem")).slice(5)).toEqual([
      ["param", "model"],
      ["details", [null]],
    ]);
  });

  const cycle: { self?: unknown } = {};
  cycle.self = cycle;
  const failing = {
    toJSON() {
      throw new Error("secret");
    },
  };

  test.each([
    ["a bigint", 1n],
    ["a bigint inside", { id: 1n }],
    ["a cycle", cycle],
    ["a function", () => 1],
    ["a symbol", Symbol("a")],
    ["what fails when it is written", failing],
  ])("leaves out details that JSON cannot express: %s", async (_, details) => {
    const bare = new ApiError(ErrorCode.ModelNotFound, { message: "No.", param: "model" });
    const full = new ApiError(ErrorCode.ModelNotFound, {
      ...{ message: "No.", param: "model", details },
    });
    expect(full.details).toBe(details);
    expect(full.toBody("problem")).toEqual(bare.toBody("problem"));
    expect(Object.keys(full.toBody("problem"))).not.toContain("details");
    expect(JSON.stringify(full)).toBe(JSON.stringify(bare));
    const headers = { accept: "application/problem+json" };
    expect(await full.toResponse({ headers }).json()).toEqual(bare.toBody("problem"));
  });

  test("has details as JSON writes them", () => {
    const details = { at: new Date(0), none: undefined, list: [Number.NaN] };
    const { details: sent } = new ApiError(ErrorCode.ModelNotFound, { details }).toBody("problem");
    expect(sent).toStrictEqual({ at: "1970-01-01T00:00:00.000Z", list: [null] });
  });

  test("renders each format", () => {
    expect(error.render()).toEqual({
      status: 404,
      headers: {
        "content-type": "application/json",
        "retry-after": "2",
        "x-oneapi-request-id": "r1",
      },
      body: error.toBody("openai"),
    });
    const problem = error.render("problem");
    expect(problem.headers["content-type"]).toBe("application/problem+json");
    expect(problem.body).toEqual(error.toBody("problem"));
  });

  test.each([
    [0, "0"],
    [1, "1"],
    [1000, "1"],
    [Number.POSITIVE_INFINITY, "31536000"],
    [-1, undefined],
    [Number.NaN, undefined],
    [null, undefined],
  ])("with %s ms to wait has the header retry-after: %s", (retryAfterMs, expected) => {
    const { headers } = new ApiError(ErrorCode.DoRequestFailed, { retryAfterMs }).render();
    expect(headers["retry-after"]).toBe(expected);
  });

  test.each(["", "a\r\nset-cookie: b", "é", "a b", "a,b"])(
    "does not send %j as an id",
    (requestId) => {
      const error = new ApiError(ErrorCode.DoRequestFailed, { requestId });
      expect(error.render().headers).toEqual({ "content-type": "application/json" });
      expect(error.toResponse().status).toBe(500);
    },
  );
});

describe("the response of an ApiError", () => {
  const error = new ApiError(ErrorCode.ModelNotFound, { status: 503, requestId: "r1" });

  test("has its status, headers and body", async () => {
    const response = error.toResponse();
    expect(response.status).toBe(503);
    expect(Object.fromEntries(response.headers)).toEqual(error.render().headers);
    expect(await response.json()).toEqual(error.toBody());
  });

  test("is in the format that the request asks for", async () => {
    const headers = { Accept: "application/problem+json" };
    const response = error.toResponse(new Request("https://example.com/", { headers }));
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toEqual(error.toBody("problem"));
    expect(error.toResponse({ headers: {} }).headers.get("content-type")).toBe("application/json");
  });

  test("has the request's id where the error has none", () => {
    const request = { headers: { "X-Request-Id": "abc-1" } };
    const idIn = (response: Response) => response.headers.get("x-oneapi-request-id");
    expect(idIn(new ApiError(ErrorCode.ModelNotFound).toResponse(request))).toBe("abc-1");
    expect(idIn(error.toResponse(request))).toBe("r1");
  });
});

describe("the cause of an ApiError", () => {
  const secret = "postgres://user:password@db";
  const cause = new Error(secret, { cause: { secret } });
  const error = new ApiError(ErrorCode.QueryDataError, { cause });

  test("can be logged", () => {
    expect(error.cause).toBe(cause);
    expect(inspect(error)).toContain(secret);
  });

  test("is in nothing that is sent and in no JSON, nor is the stack", async () => {
    const response = error.toResponse();
    const sent = [
      JSON.stringify(error),
      JSON.stringify({ error, list: [error] }),
      JSON.stringify(error.render("openai")),
      JSON.stringify(error.render("problem")),
      JSON.stringify([...response.headers]),
      await response.text(),
    ];
    for (const text of sent) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain("api-error.test.ts");
    }
    expect(JSON.parse(sent[0] as string)).toEqual(error.toBody());
    expect(Object.keys(error)).toEqual([
      ...["code", "status", "rawMessage", "param", "retryAfterMs", "requestId", "details"],
    ]);
  });
});
