import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { errorHandler as express } from "../src/express.ts";
import { errorHandler as fastify } from "../src/fastify.ts";
import { errorHandler as hono } from "../src/hono.ts";
import {
  decideRetry,
  errorFromResponse,
  isErrorCode,
  negotiate,
  parseError,
  parseErrorEvent,
  withRetry,
} from "../src/index.ts";
import { renderError } from "../src/render-error.ts";
import { errorFromUnknown } from "../src/unknown.ts";
import { bomb, hostile } from "./hostile.ts";
import { isWhole } from "./whole.ts";

/** A response whose body comes in these chunks, as often as it is asked, until there is none. */
const chunked = (...chunks: unknown[]) => {
  const rest = [...chunks];
  const read = async () => ({ done: rest.length === 0, value: rest.shift() });
  return { status: 500, headers: {}, body: { getReader: () => ({ read, cancel: bomb }) } };
};

/** Where a value can stand in what a reader is given. */
const inParts = (value: unknown): unknown[] => [
  value,
  { status: value, headers: value, body: value, now: value },
  { status: 500, headers: [value, [value, value]], body: { error: value } },
  { headers: { "retry-after": value, "x-request-id": [value, value] } },
  { headers: { get: () => value }, body: { error: { message: value, code: value } }, now: value },
  { headers: new Map([["retry-after", value]]), body: { error: { message: "m", type: value } } },
];

const inThrown = (value: unknown): unknown[] => [
  ...inParts(value),
  { cause: value },
  { response: value },
  { response: { status: value, headers: value, data: value } },
  { status: 500, error: value, param: value },
  { known: true, message: "m", recovery: value },
  { name: value, code: value, message: value },
];

const inResponses = (value: unknown): unknown[] => [
  ...inParts(value),
  chunked(value),
  chunked(new TextEncoder().encode("m"), value, value),
  { status: 500, body: { getReader: () => value } },
  { status: 500, body: { getReader: () => ({ read: () => value }) } },
];

/** Calls every reader with a value in every place. */
async function readAll(value: unknown): Promise<void> {
  for (const parts of inParts(value)) isWhole(parseError(parts as never));
  for (const response of inResponses(value))
    isWhole(await errorFromResponse(response as never, value as never));
  for (const thrown of inThrown(value)) {
    const error = await errorFromUnknown(thrown, { now: value as never });
    expect(["transient", "correctable", "terminal"]).toContain(error.recovery);
  }
  for (const event of [value, 'event: error\ndata: {"error":{"message":"m","code":"c"}}']) {
    const error = parseErrorEvent(event as never, value as never);
    if (error) isWhole(error);
  }
  expect(typeof isErrorCode(value)).toBe("boolean");
  expect(["openai", "problem"]).toContain(negotiate(value as never));
  decides(value);
  await serves(value);
}

function decides(value: unknown): void {
  const errors = [value, { recovery: value, retryAfterMs: value, shouldRetry: value }];
  const transient = { recovery: "transient", retryAfterMs: null };
  for (const error of [...errors, transient]) {
    const policy = { initialDelayMs: value, maxDelayMs: value, maxRetryAfterMs: value };
    for (const options of [value, { random: value, policy: value }, { policy }]) {
      const decision = decideRetry(error as never, value as never, options as never);
      const { retry, delayMs, reason } = decision;
      expect(typeof reason).toBe("string");
      if (retry) expect(delayMs).toBeGreaterThanOrEqual(0);
      else expect(delayMs).toBeNull();
    }
  }
}

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});

async function serves(value: unknown): Promise<void> {
  for (const thrown of inThrown(value)) {
    const { status, body } = renderError(
      thrown,
      { accept: value as never, id: null },
      {
        status: value,
        headers: (typeof value === "string" ? { value } : value) as never,
      },
    );
    expect(status).toBe(500);
    expect(JSON.parse(body)).toMatchObject({ error: { code: null } });
    const sent: unknown[] = [];
    const response = {
      ...{ headersSent: false, statusCode: 200, getHeader: () => value },
      ...{ setHeader: () => {}, removeHeader: () => {} },
      end: (text: string) => sent.push(JSON.parse(text).error.code),
    };
    express(thrown, { headers: {} }, response, bomb);
    const reply = {
      ...{ raw: { headersSent: false }, log: { error: bomb, info: bomb } },
      ...{ code: () => reply, headers: () => reply, statusCode: 200 },
      ...{ getHeader: () => value, removeHeader: () => {} },
      send: (bytes: Uint8Array) => {
        sent.push(JSON.parse(new TextDecoder().decode(bytes)).error.code);
        return reply;
      },
    };
    fastify(thrown, { headers: {}, id: value as never }, reply);
    expect(sent).toEqual([null, null]);
    const built = await hono(thrown, {
      req: { header: () => undefined, bodyCache: {}, json: bomb },
      res: { headers: new Headers() },
      header: () => {},
      get: () => value,
      body: (text, status, headers) =>
        new Response(text, { status, headers: headers as Record<string, string> }),
    });
    expect(await built.text()).toBe(body);
  }
}

describe("no reader throws, rejects or hangs", () => {
  test.each(Object.keys(hostile))("whatever it is given: %s", async (name) => {
    await readAll(hostile[name]);
  });

  test("whatever it is given: any value at all", async () => {
    const anything = fc.anything({
      withBigInt: true,
      withNullPrototype: true,
      withTypedArray: true,
    });
    await fc.assert(fc.asyncProperty(anything, readAll), { seed: 20_260_726, numRuns: 100 });
  });
});

test("what can be read still counts where another part throws", async () => {
  const headers = { "retry-after": "1" };
  const parts = { status: 503, headers, body: hostile["an object whose every trap throws"] };
  const expected = { format: "text", status: 503, retryAfterMs: 1000 };
  expect(parseError(parts)).toMatchObject(expected);
  const half = {
    error: {
      message: "m",
      get code() {
        return bomb();
      },
    },
  };
  expect(parseError({ ...parts, body: half })).toMatchObject(expected);
  const body = '{"code":"c","message":"m"}';
  for (const name of ["status", "headers", "now"])
    expect(parseError(Object.defineProperty({ body }, name, { get: bomb })).code).toBe("c");
  const response = new Response(body, { headers });
  Object.defineProperty(response, "status", { get: bomb });
  expect(await errorFromResponse(response)).toMatchObject({
    status: null,
    code: "c",
    retryAfterMs: 1000,
  });
});

test("withRetry throws what was thrown, and not what reading it throws", async () => {
  for (const [name, thrown] of Object.entries(hostile)) {
    const attempts = withRetry(() => {
      throw thrown;
    });
    const last = await attempts.then(
      () => "none",
      (error: unknown) => ({ error }),
    );
    expect(Object.is((last as { error: unknown }).error, thrown), name).toBe(true);
  }
});

/** What calls give on the way back from the end of the call stack, or where in them it ended. */
function atTheEnd<Result>(call: () => Result): { results: Result[]; ended: string[] } {
  const results: Result[] = [];
  const ended: string[] = [];
  const down = (): void => {
    try {
      down();
    } finally {
      if (results.length < 200)
        try {
          results.push(call());
        } catch (error) {
          ended.push(String((error as Error).stack).split("\n")[1] ?? "");
        }
    }
  };
  try {
    down();
  } catch {}
  return { results, ended };
}

test("at the end of the call stack, where there is room to call it at all, parseError gives a result", () => {
  const body = '{"error":{"message":"m (request id: r)","type":"t","code":"invalid_request"}}';
  const parts = { status: 503, headers: { "retry-after": "1" }, body };
  const { results, ended } = atTheEnd(() => parseError(parts));
  for (const error of results) isWhole(error);
  expect(results.at(-1)?.code).toBe("invalid_request");
  expect(ended.filter((line) => !/ parseError | atTheEnd|hostile\.test/.test(line))).toEqual([]);
});
