import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { ApiError, parseError, parseErrorEvent, withRetry } from "@org/error-codes";
import { errorFromUnknown } from "@org/error-codes/unknown";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anthropic, clients, openai } from "../src/clients.ts";
import {
  type PreparedResponse,
  type ResponseServer,
  responseServer,
  textOf,
} from "../src/response-server.ts";

const invalid = new ApiError("invalid_request", {
  status: 500,
  message: "temperature is out of range",
  param: "temperature",
  requestId: "req-1",
  cause: new Error("secret"),
});
const down = new ApiError("bad_response_status_code", { status: 503 });
const json = { "content-type": "application/json", "request-id": "req-3" };
const fine: PreparedResponse = {
  ...{ status: 200, headers: json },
  body: {
    ...{ id: "1", object: "chat.completion", created: 0, model: "m" },
    choices: [
      { index: 0, message: { role: "assistant", content: "Hello" }, finish_reason: "stop" },
    ],
  },
};

/** Every format that clients meet: our two, those of other gateways, and no JSON at all. */
const responses: { readonly [format: string]: PreparedResponse } = {
  openai: invalid.render("openai"),
  problem: invalid.render("problem"),
  anthropic: {
    ...{ status: 529, headers: { ...json, "retry-after": "7" } },
    body: { type: "error", error: { type: "do_request_failed", message: "No." } },
  },
  flat: { status: 500, headers: json, body: { code: "invalid_request", message: "No.", data: 1 } },
  midjourney: {
    ...{ status: 400, headers: json },
    body: { description: "quota", type: "upstream_error", code: 4 },
  },
  text: {
    ...{ status: 502, headers: { "content-type": "text/html", "x-request-id": "req-4" } },
    body: "<html>Bad gateway</html>",
  },
  empty: { status: 429, headers: { "retry-after": "3" }, body: "" },
};

let server: ResponseServer;
/** A server that never responds; requests that gave up may still be on their way to it. */
let silent: ResponseServer;
beforeAll(async () => {
  server = await responseServer();
  silent = await responseServer();
});
afterAll(async () => {
  await server.close();
  await silent.close();
});

const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.unreachable("It did not throw."),
    (thrown) => thrown,
  );

test.each(Object.entries(responses))("a response is of its format: %s", (format, said) => {
  expect(parseError({ ...said, body: textOf(said) }).format).toBe(format);
});

describe.each(Object.entries(clients))("%s", (_name, { thrown: Thrown, send, keeps }) => {
  test.each(Object.entries(responses))(
    "throws its own error, which is read as the response is: %s",
    async (_, said) => {
      server.respondWith(said);
      const thrown = await rejection(send(server.origin));
      expect(thrown).toBeInstanceOf(Thrown);
      const { status, headers, body } = said;
      const kept = keeps ? keeps(body, headers["content-type"] ?? "") : textOf(said);
      expect(await errorFromUnknown(thrown)).toEqual(parseError({ status, headers, body: kept }));
    },
  );

  test("tells code, request id and recovery of what ApiError raised", async () => {
    server.respondWith(invalid.render());
    expect(await errorFromUnknown(await rejection(send(server.origin)))).toMatchObject({
      ...{ code: "invalid_request", known: true, status: 500, requestId: "req-1" },
      ...{ recovery: "correctable", actor: "caller", param: "temperature" },
      message: invalid.rawMessage,
    });
  });

  test("throws what can be tried again where nobody listens", async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, "127.0.0.1", resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const thrown = await rejection(send(`http://127.0.0.1:${port}`));
    expect(await errorFromUnknown(thrown)).toMatchObject({
      ...{ status: null, code: null, recovery: "transient", actor: "operator" },
    });
  });

  test("throws what can be tried again after a timeout", async () => {
    const thrown = await rejection(send(silent.origin, { timeout: 1 }));
    expect(await errorFromUnknown(thrown)).toMatchObject({
      ...{ status: null, code: null, recovery: "transient", actor: "operator" },
    });
  });

  test("throws what is not to be tried again after an abort", async () => {
    const thrown = await rejection(send(silent.origin, { signal: AbortSignal.abort() }));
    expect(await errorFromUnknown(thrown)).toMatchObject({
      ...{ status: null, code: null, recovery: "terminal", actor: "caller" },
    });
  });

  describe("with withRetry", () => {
    /** Sends until there is no use, without letting time pass; gives what was waited for. */
    const retried = async () => {
      const delays: number[] = [];
      const sleep = async (ms: number) => {
        delays.push(ms);
      };
      const options = { classify: errorFromUnknown, random: () => 0, sleep };
      const outcome = await withRetry(() => send(server.origin), options).then(
        () => "fine",
        (thrown) => thrown,
      );
      return { outcome, delays, requests: server.requests() };
    };

    test("sends a 500 invalid_request once", async () => {
      server.respondWith(invalid.render());
      const { outcome, requests } = await retried();
      expect(outcome).toBeInstanceOf(Thrown);
      expect(requests).toBe(1);
    });

    test("sends what meets a 503 until that heals", async () => {
      server.respondWith(down.render(), down.render(), fine);
      expect(await retried()).toEqual({ outcome: "fine", delays: [500, 1000], requests: 3 });
    });

    test("waits after a 429 as it is told", async () => {
      server.respondWith({ ...responses.empty, body: "" } as PreparedResponse, fine);
      expect(await retried()).toEqual({ outcome: "fine", delays: [3000], requests: 2 });
    });
  });
});

test.each([
  ["openai", openai],
  ["@anthropic-ai/sdk", anthropic],
])("left to itself, %s sends a 500 invalid_request three times for nothing", async (_, send) => {
  const { status, headers, body } = invalid.render();
  server.respondWith({ status, headers: { ...headers, "retry-after-ms": "1" }, body });
  await rejection(send(server.origin));
  expect(server.requests()).toBe(3);
});

test.each([
  ["openai", openai, ""],
  ["@anthropic-ai/sdk", anthropic, "event: error\n"],
])("%s: an error in a stream is understood as the event is", async (_, send, name) => {
  const event = `${name}data: ${JSON.stringify(invalid)}`;
  const headers = { "content-type": "text/event-stream", "request-id": "req-3" };
  server.respondWith({ status: 200, headers, body: `${event}\n\n` });
  const thrown = await rejection(send(server.origin, { stream: true }));
  const error = await errorFromUnknown(thrown);
  expect(error).toEqual(parseErrorEvent(event, { headers }));
  expect(error).toMatchObject({ code: "invalid_request", requestId: "req-3" });
});

test.each(["openai", "@anthropic-ai/sdk", "@langchain/openai", "ai", "axios", "ky 2", "got"])(
  "%s: a response with status 200 that breaks off can be tried again",
  async (name) => {
    server.respondWith({ ...fine, body: '{"choices":', brokenOff: true });
    const thrown = await rejection(clients[name]?.send(server.origin) as Promise<unknown>);
    const error = await errorFromUnknown(thrown);
    expect(error).toMatchObject({ status: null, code: null, recovery: "transient" });
  },
);
