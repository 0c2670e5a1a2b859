import { afterEach, describe, expect, test, vi } from "vitest";
import { errorFromResponse, negotiate, parseError, parseErrorEvent } from "../src/index.ts";
import { errorFromUnknown } from "../src/unknown.ts";

afterEach(() => vi.restoreAllMocks());

const limit = 1_048_576;
const maxHeaders = 65_536;
const maxHeaderLength = 262_144;

/** An object that counts how often it is asked for anything, and what a reader asks it for. */
function counting<Target extends object>(target: Target) {
  const asked = { gets: 0, keys: 0 };
  const proxy = new Proxy(target, {
    get(object, name) {
      asked.gets++;
      return Reflect.get(object, name);
    },
    ownKeys(object) {
      asked.keys++;
      return Reflect.ownKeys(object);
    },
  });
  return { proxy, asked };
}

describe("a body", () => {
  test("of any length is encoded up to the limit alone", () => {
    const encode = vi.spyOn(TextEncoder.prototype, "encode");
    for (const length of [limit, 8 * limit, 64 * limit])
      expect(parseError({ body: "x".repeat(length) }).message).toHaveLength(1000);
    const lengths = encode.mock.calls.map(([text = ""]) => text.length);
    expect(lengths).toEqual([limit, limit + 1, limit + 1]);
  });

  test("that was decoded may have a message of any length, of which only the ends are looked at", () => {
    const wellFormed = vi.spyOn(String.prototype, "toWellFormed");
    const message = `${"x".repeat(64 * limit)} (request id: r)`;
    const error = parseError({ body: { message, code: message } });
    expect(error).toMatchObject({ requestId: "r", message: "x".repeat(1000) });
    const lengths = wellFormed.mock.contexts.map((text) => String(text).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(1000);
  });
});

describe("headers", () => {
  const endless = (pair: unknown) => {
    const seen = { pairs: 0, closed: false };
    const iterable = {
      *[Symbol.iterator]() {
        try {
          for (;;) {
            seen.pairs++;
            yield pair;
          }
        } finally {
          seen.closed = true;
        }
      },
    };
    return { seen, headers: iterable as never };
  };

  test("that never end are read as far as a response can have any", () => {
    for (const pair of [["a", "b"], ["x-request-id", "r-1"], "no pair"]) {
      const { seen, headers } = endless(pair);
      expect(parseError({ headers }).requestId).toBeNull();
      expect(seen).toEqual({ pairs: maxHeaders, closed: true });
    }
  });

  test("of an object are read as far as a response can have any", () => {
    const many = Array.from({ length: 3 * maxHeaders }, (_, index) => [`x-${index}`, "v"]);
    const { proxy, asked } = counting(Object.fromEntries([["retry-after", "5"], ...many]));
    expect(parseError({ headers: proxy as never }).retryAfterMs).toBe(5000);
    expect(asked.keys).toBe(1);
    expect(asked.gets).toBeLessThan(maxHeaders + 10);
  });

  test("with a value that is longer than all headers together can be are without it", () => {
    const digits = "9".repeat(maxHeaderLength);
    expect(parseError({ headers: { "retry-after-ms": digits } }).retryAfterMs).not.toBeNull();
    for (const value of [`${digits}9`, [digits, digits, digits]])
      expect(parseError({ headers: { "retry-after-ms": value } }).retryAfterMs).toBeNull();
  });

  test("named accept ask for nothing if they are longer than that", () => {
    const accept = "application/problem+json";
    expect(negotiate(accept.padEnd(maxHeaderLength))).toBe("problem");
    expect(negotiate(accept.padEnd(maxHeaderLength + 1))).toBe("openai");
  });
});

describe("a stream that never ends", () => {
  const endless = (chunk: unknown) => {
    const seen = { reads: 0, cancelled: 0 };
    const read = async () => {
      seen.reads++;
      return { done: false, value: chunk };
    };
    const cancel = async () => {
      seen.cancelled++;
    };
    const response = { status: 500, headers: {}, body: { getReader: () => ({ read, cancel }) } };
    return { seen, response };
  };

  test.each<[string, unknown, number]>([
    ["chunks of a byte", Uint8Array.of(0x78), limit + 1],
    ["small views of a large buffer", new Uint8Array(2 * limit).subarray(0, 1024), 1025],
    ["chunks beyond the limit", new Uint8Array(4 * limit), 1],
    ["texts", "x".repeat(limit), 2],
    ["empty chunks", new Uint8Array(), 1024],
    ["empty texts", "", 1024],
    ["buffers", new ArrayBuffer(limit), 2],
    ["chunks without bytes", { value: 1 }, 1],
    ["no chunks", undefined, 1],
  ])("of %s is read to the limit and cancelled", async (_, chunk, reads) => {
    const { seen, response } = endless(chunk);
    expect(await errorFromResponse(response)).toMatchObject({ status: 500, code: null });
    expect(seen).toEqual({ reads, cancelled: 1 });
  });
});

test("chunks of text are read as text", async () => {
  const pieces = ['{"error":{"message":"é😀",', '"code":"model_not_found"}}'];
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  const error = await errorFromResponse(new Response(body, { status: 404 }));
  expect(error).toMatchObject({ message: "é😀", code: "model_not_found" });
});

test("an event is read as far as it can hold a body at the limit", () => {
  const rest = "\n".repeat(2 * limit);
  expect(parseErrorEvent(`event: error\ndata: m${rest}`)).toMatchObject({ message: "m" });
  expect(parseErrorEvent(`data: m${rest}event: error`)).toBeNull();
  const body = `{"message":"m","code":"c","more":"${"x".repeat(limit)}"}`;
  expect(parseErrorEvent(`event: error\ndata: ${body}`)).toMatchObject({ format: "text" });
});

test("of a thrown thing, only the properties that clients use are read", async () => {
  const large = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [index, index]));
  const { proxy, asked } = counting({ ...large, status: 500, headers: {}, error: { code: "c" } });
  expect(await errorFromUnknown(proxy)).toMatchObject({ status: 500 });
  expect(asked.keys).toBe(0);
  expect(asked.gets).toBeLessThan(100);
});

test("of causes without end, the first few are read", async () => {
  const asked = { causes: 0 };
  const cause = (): object => ({
    get cause() {
      asked.causes++;
      return cause();
    },
  });
  expect(await errorFromUnknown(cause())).toMatchObject({ recovery: "terminal" });
  expect(asked.causes).toBe(64);
});
