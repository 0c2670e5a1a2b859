import { describe, expect, test } from "vitest";
import { errorFromResponse, parseError } from "../src/index.ts";

const body = '{"error":{"message":"m","type":"t","param":null,"code":"model_not_found"}}';

/** A body that comes in pieces, then ends, or breaks off where one is an error. */
function streamed(pieces: Iterable<Uint8Array | Error>) {
  const rest = pieces[Symbol.iterator]();
  const seen = { read: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const { done, value } = rest.next();
        if (done) controller.close();
        else if (value instanceof Error) controller.error(value);
        else {
          seen.read += value.length;
          controller.enqueue(value);
        }
      },
      cancel() {
        seen.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, seen };
}

describe("the error of a response", () => {
  test("is that of its status, headers and body", async () => {
    const headers = { "x-request-id": "r", "retry-after": "Sun, 26 Jul 2026 12:00:30 GMT" };
    const now = Date.UTC(2026, 6, 26, 12, 0, 0);
    const error = await errorFromResponse(new Response(body, { status: 404, headers }), { now });
    expect(error).toEqual(parseError({ status: 404, headers, body, now }));
    expect(error).toMatchObject({ known: true, requestId: "r", retryAfterMs: 30_000 });
  });

  test("is found in a response that says 200", async () => {
    const error = await errorFromResponse(new Response(body));
    expect(error).toMatchObject({ status: 200, code: "model_not_found" });
  });

  test("is put together from the pieces that the body comes in", async () => {
    const bytes = new TextEncoder().encode(body.replace('"m"', '"é😀"'));
    const { stream } = streamed(Array.from(bytes, (byte) => Uint8Array.of(byte)));
    const error = await errorFromResponse(new Response(stream, { status: 404 }));
    expect(error.message).toBe("é😀");
  });

  test("is text if the body is larger than the limit, which is not read on", async () => {
    const piece = new TextEncoder().encode("x".repeat(100_000));
    const endless = (function* () {
      for (;;) yield piece;
    })();
    const { stream, seen } = streamed(endless);
    const error = await errorFromResponse(new Response(stream, { status: 500 }));
    expect(error).toMatchObject({ format: "text", message: "x".repeat(1000) });
    expect(seen).toEqual({ read: 1_100_000, cancelled: true });
  });

  test("is of what came if the body breaks off", async () => {
    const { stream } = streamed([new TextEncoder().encode("upstr"), new Error("reset")]);
    const error = await errorFromResponse(new Response(stream, { status: 502 }));
    expect(error).toMatchObject({ format: "text", message: "upstr", recovery: "transient" });
  });

  test.each([
    ["has no body", async () => new Response(null, { status: 429 })],
    [
      "was read before",
      async () => {
        const response = new Response(body, { status: 429 });
        await response.text();
        return response;
      },
    ],
  ])("is of its status if it %s", async (_, response) => {
    const error = await errorFromResponse(await response());
    expect(error).toMatchObject({ format: "empty", status: 429, recovery: "transient" });
  });
});
