import { describe, expect, test } from "vitest";
import { ApiError, parseError, ReceivedError, withRetry } from "../src/index.ts";
import { errorFromUnknown } from "../src/unknown.ts";

const status = 500;
const headers = { "x-request-id": "req-1", "retry-after": "2" };
const body = { error: { message: "No.", type: "request", param: "n", code: "invalid_request" } };
const text = JSON.stringify(body);
const expected = parseError({ status, headers, body: text });
const response = () => new Response(text, { status, headers });

describe("what is named without a body", () => {
  test.each([
    ["with a status", { httpStatusCode: 429, requestId: "r-1" }],
    ["inside a stream, without one", { requestId: "r-1" }],
  ])("of AWS's SDK is the type, %s", async (_, $metadata) => {
    const $response = { headers: { "retry-after": "2" } };
    const named = { name: "ThrottlingException", message: "Slow down", $fault: "client" };
    const thrown = { ...named, $metadata, $response };
    expect(await errorFromUnknown(thrown)).toMatchObject({
      ...{ status: 429, type: "ThrottlingException", message: "Slow down" },
      ...{ requestId: "r-1", retryAfterMs: 2000, recovery: "transient" },
    });
  });

  test.each([
    ["McpError", "MCP error -32603: No"],
    ["ProtocolError", "No"],
  ])("of MCP is the code of JSON-RPC: %s", async (name, message) => {
    expect(await errorFromUnknown({ name, code: -32603, message })).toMatchObject({
      ...{ code: "-32603", message: "No", status: null, recovery: "terminal" },
    });
  });

  test("of a tool's result is read of its text", async () => {
    const content = [{ type: "image" }, { type: "text", text }];
    expect(await errorFromUnknown({ isError: true, content })).toMatchObject({
      ...{ code: "invalid_request", message: "No.", known: true },
    });
  });
});

describe("a response is read as parseError reads it", () => {
  const { error } = body;
  const shapes = {
    "openai, which keeps what stands in `error`": {
      ...{ status, headers: new Headers(headers), message: "500 No." },
      ...{ error, code: error.code, param: error.param, type: error.type },
    },
    "@anthropic-ai/sdk, which keeps the whole body": {
      ...{ status, headers: new Headers(headers), message: `500 ${text}`, error: body },
    },
    "axios, with its body decoded": {
      code: "ERR_BAD_RESPONSE",
      response: { status, headers, data: body },
    },
    "axios, with its body as bytes": { response: { status, headers, data: Buffer.from(text) } },
    "ky 2, which has read its response": { response: read(), data: body },
    "ky 1, which has not": { response: response() },
    "got, which keeps the bytes": {
      response: { statusCode: status, headers, rawBody: Buffer.from(text), body: text },
    },
    "undici, which has no response": {
      ...{ code: "UND_ERR_RESPONSE", statusCode: status, headers, body },
    },
    "Vercel's ai, which keeps the body as text": {
      ...{ name: "AI_APICallError", statusCode: status, responseHeaders: headers },
      responseBody: text,
    },
    "Vercel's ai, of several attempts the last one": {
      ...{ name: "AI_RetryError", errors: [{ statusCode: 429, responseBody: "{}" }] },
      lastError: { statusCode: status, responseHeaders: headers, responseBody: text },
    },
    "a group of errors, of which one has it": new AggregateError([
      new Error("first"),
      { status, headers, error: body },
      { status: 404, headers },
    ]),
    "what disposing threw, over what was thrown before": Object.assign(new Error(), {
      ...{ name: "SuppressedError", error: { status, headers, error: body } },
      suppressed: { status: 404, headers },
    }),
    "an error that has but a status, of a response": new Error("Could not sum up.", {
      cause: Object.assign(new Error("Failed."), {
        ...{ status: 503, cause: { status, headers, error: body } },
      }),
    }),
    "a Response itself": response(),
    "what parseError returned": expected,
    "a ReceivedError": new ReceivedError(expected),
    "an error whose cause it is": new Error("Could not sum up.", {
      cause: { status, headers, error: body },
    }),
    "an error two causes above": { cause: { cause: expected } },
  };
  test.each(Object.entries(shapes))("%s", async (_, thrown) => {
    expect(await errorFromUnknown(thrown)).toEqual(expected);
  });

  test("of an event that Vercel's ai keeps the error of", async () => {
    const thrown = { name: "AI_StreamProviderError", statusCode: 503, data: body.error };
    expect(await errorFromUnknown(thrown)).toEqual(parseError({ body }));
  });

  test("of an ApiError, even in a group, it is what its client would receive", async () => {
    const options = { requestId: "req-2", retryAfterMs: 1500, cause: new Error("secret") };
    const raised = new ApiError("model_not_found", { status: 503, ...options });
    const { status, headers, body } = raised.render();
    const group = new AggregateError([new Error("first"), raised, new ApiError("invalid_request")]);
    for (const thrown of [raised, group, new Error("outer", { cause: group })])
      expect(await errorFromUnknown(thrown)).toEqual(parseError({ status, headers, body }));
  });

  function read(): Response {
    const response = new Response(text, { status, headers });
    void response.text();
    return response;
  }
});

test("withRetry classifies with it what other clients throw", async () => {
  const delays: number[] = [];
  const sleep = async (ms: number) => {
    delays.push(ms);
  };
  const busy = { response: { status: 503, headers, data: "" } };
  const attempts = withRetry(
    (attempt) => {
      throw attempt === 1 ? busy : { response: response() };
    },
    { classify: errorFromUnknown, sleep },
  );
  await expect(attempts).rejects.toHaveProperty("response.status", 500);
  expect(delays).toEqual([2000]);
});

describe("a body that is no JSON", () => {
  test.each([
    ["502 <html>Bad gateway</html>", "text", "<html>Bad gateway</html>"],
    ["502 status code (no body)", "empty", ""],
    ["502", "text", "502"],
    ["502 Busy\n\nTroubleshooting URL: https://x.example/\n", "text", "Busy"],
    ['got status: UNAVAILABLE. {"error":{"message":"Busy","code":502}}', "openai", "Busy"],
    ["Streamable HTTP error: Error POSTing to endpoint: Busy", "text", "Busy"],
  ])("is the message of an SDK, after the status: %s", async (message, format, said) => {
    const thrown = Object.assign(new Error(message), { status: 502, headers: new Headers() });
    const error = await errorFromUnknown(thrown);
    expect(error).toMatchObject({ status: 502, format, message: said, recovery: "transient" });
  });
});

test.each([
  [{ message: "Streamable HTTP error: Error POSTing to endpoint: No.", code: 503 }, "No."],
  [{ message: "Error POSTing to endpoint (HTTP 503): No." }, "No."],
  [{ message: "SSE error: Non-200 status code (503)", code: 503 }, undefined],
])("MCP's transports have the status elsewhere: %j", async (thrown, said = thrown.message) => {
  const error = await errorFromUnknown(thrown);
  expect(error).toMatchObject({ status: 503, message: said, recovery: "transient" });
});

describe("a response that nobody has read", () => {
  test("can be read again", async () => {
    const thrown = { response: response() };
    await errorFromUnknown(thrown);
    expect(await errorFromUnknown(thrown)).toEqual(expected);
    expect(await thrown.response.text()).toBe(text);
  });

  test("is read to the limit", async () => {
    const long = { response: new Response("x".repeat(2_000_000), { status }) };
    expect(await errorFromUnknown(long)).toMatchObject({ status, format: "text" });
  });

  test("still has its status and headers once someone else has read it", async () => {
    const thrown = { response: response() };
    await thrown.response.text();
    expect(await errorFromUnknown(thrown)).toEqual(parseError({ status, headers }));
  });
});

test("an error in a stream has no status, but the headers that the stream began with", async () => {
  const thrown = { status: undefined, headers: new Headers(headers), error: body };
  expect(await errorFromUnknown(thrown)).toEqual(parseError({ headers, body }));
});

test("a date in a header is compared with the given time", async () => {
  const dated = { "retry-after": "Thu, 01 Jan 1970 00:00:30 GMT" };
  const responses = [
    { response: { status, headers: dated, data: "" } },
    { response: new Response(null, { status, headers: dated }) },
  ];
  for (const thrown of responses)
    expect(await errorFromUnknown(thrown, { now: 20_000 })).toMatchObject({ retryAfterMs: 10_000 });
});

test("the message is that of the outermost error that has one", async () => {
  const refused = Object.assign(new Error("connect ECONNREFUSED ::1:1"), { code: "ECONNREFUSED" });
  // What Node throws of a host with several addresses.
  const thrown = Object.assign(new AggregateError([refused]), { code: "ECONNREFUSED" });
  expect(await errorFromUnknown(new Error("", { cause: thrown }))).toMatchObject({
    ...{ message: "connect ECONNREFUSED ::1:1", recovery: "transient", actor: "operator" },
  });
});

test("a status that the message has, as JSON, decides", async () => {
  const message = '{"code":502,"message":"Network connection lost."}';
  expect(await errorFromUnknown(new Error(message))).toMatchObject({
    ...{ status: 502, message: "Network connection lost.", recovery: "transient" },
  });
});

describe("without a response", () => {
  const { code: _, ...named } = { code: 0, name: "AbortError" };
  test.each([
    ["an abort", new DOMException("This operation was aborted", "AbortError")],
    ["an abort of axios", Object.assign(new Error("canceled"), { code: "ERR_CANCELED" })],
    ["an abort of openai", Object.assign(new Error("Request was aborted."), { status: undefined })],
    ["an abort below another error", new Error("Could not sum up.", { cause: named })],
    [
      "an abort in a group, before a response",
      new AggregateError([new Error("first"), named, { status, headers, error: body }], "All."),
    ],
    [
      "an abort that MCP keeps in words",
      { name: "SdkError", code: "REQUEST_TIMEOUT", message: "AbortError: Enough." },
    ],
  ])("%s is for the caller, and not to be tried again", async (_, thrown) => {
    const { message } = thrown;
    const expected = { format: "text", message, recovery: "terminal", actor: "caller" };
    expect(await errorFromUnknown(thrown)).toMatchObject({ ...expected, status: null, code: null });
  });

  test.each([
    ["a refused connection", Object.assign(new Error("connect"), { code: "ECONNREFUSED" })],
    ["a timeout", new DOMException("The operation timed out.", "TimeoutError")],
    ["fetch in Node", new TypeError("fetch failed", { cause: { code: "UND_ERR_SOCKET" } })],
    ["fetch in Chromium", new TypeError("Failed to fetch")],
    ["fetch in Firefox", new TypeError("NetworkError when attempting to fetch resource.")],
    ["fetch in Safari", new TypeError("Load failed")],
    ["openai", new Error("Connection error.", { cause: new TypeError("fetch failed") })],
    ["openai after a timeout", new Error("Request timed out.")],
    ["an error below another one", new Error("Could not sum up.", { cause: { code: "EPIPE" } })],
    [
      "an abort because time ran out",
      { name: "AbortError", message: "e", cause: { name: "TimeoutError" } },
    ],
    [
      "a request of MCP that took too long",
      { name: "SdkError", code: "REQUEST_TIMEOUT", message: "e" },
    ],
    ["one of an older MCP", { name: "McpError", code: -32001, message: "Request timed out" }],
    [
      "what AWS's SDK adds to a failure",
      { ...new Error(), message: "e", code: "EPIPE", $metadata: {} },
    ],
    ["a status that was made up", { status: 500, message: "e", cause: { code: "EPIPE" } }],
    [
      "a connection that broke off in a body",
      { message: "aborted", code: "ECONNRESET", response: { statusCode: 200, headers: {} } },
    ],
  ])("a failed connection can be tried again: %s", async (_, thrown) => {
    const { message } = thrown;
    const expected = { format: "text", message, recovery: "transient", actor: "operator" };
    expect(await errorFromUnknown(thrown)).toMatchObject({ ...expected, status: null, code: null });
  });

  test.each([
    ["a bug", new TypeError("x is not a function"), "x is not a function"],
    ["a text", "No.", "No."],
    ["undefined", undefined, ""],
    ["null", null, ""],
    ["a number", 503, ""],
    ["a function", () => 1, ""],
    ["a process that ended with status 1", Object.assign(new Error("e"), { status: 1 }), "e"],
    ["a promise that was settled", { status: "rejected", reason: "r" }, ""],
    ["a response without a status", { message: "e", response: { headers, body } }, "e"],
  ])("anything else is terminal: %s", async (_, thrown, message) => {
    const expected = { ...parseError({ body: message }), recovery: "terminal", actor: "operator" };
    expect(await errorFromUnknown(thrown)).toEqual(expected);
  });
});

describe("a hostile thing", () => {
  const bomb = () => {
    throw new Error("bomb");
  };
  const loop: { cause?: unknown } = {};
  loop.cause = loop;
  const mirror: object = new Proxy({}, { get: () => mirror, has: () => true });
  const call: object = new Proxy(() => call, { get: () => call, apply: () => call });
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  test.each([
    ["whose getters throw", new Proxy({}, { get: bomb, has: bomb, ownKeys: bomb })],
    ["that was revoked", revoked],
    ["that mirrors itself", mirror],
    ["that returns itself from every call", call],
    ["that is its own cause", loop],
    ["that has such a response", { response: mirror }],
    ["that has such parts", { status: 500, headers: call, error: mirror }],
    ["whose `render` throws", { [Symbol.for("@org/error-codes/ApiError")]: true, render: bomb }],
    ["that says it is a response", { [Symbol.toStringTag]: "Response", status: 500, clone: bomb }],
    ["whose clone is none", { [Symbol.toStringTag]: "Response", clone: () => revoked }],
    ["that has no words", { message: { toString: bomb }, name: 1, code: Symbol("c") }],
  ])("does not make it reject: %s", async (_, thrown) => {
    const { recovery, message } = await errorFromUnknown(thrown);
    expect(["transient", "terminal"]).toContain(recovery);
    expect(message).toBe("");
  });

  test("whose parts that can be read still count", async () => {
    const thrown = Object.defineProperty({ status: 500, headers }, "error", { get: bomb });
    expect(await errorFromUnknown(thrown)).toEqual(parseError({ status, headers }));
  });

  test("that looks like a result is never called back as a promise", async () => {
    // biome-ignore lint/suspicious/noThenProperty: a thrown object can have one, and this one never calls back.
    const thrown = { ...expected, then: () => {} };
    expect(await errorFromUnknown(thrown)).toEqual(expected);
  });
});
