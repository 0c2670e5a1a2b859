import { describe, expect, test, vi } from "vitest";
import {
  ApiError,
  ErrorCode,
  parseError,
  ReceivedError,
  type RetryOptions,
  withRetry,
} from "../src/index.ts";

const outage = parseError({ status: 503 });
const busy = parseError({ status: 429, headers: { "retry-after-ms": "7" } });

/** An error as a client throws it, whose cause is what was received. */
const failure = (received: unknown = outage) => new Error("failed", { cause: received });

/** Options under which no time passes, and the delays that were asked for. */
function instantly(options: RetryOptions = {}) {
  const delays: number[] = [];
  const sleep = async (ms: number) => {
    delays.push(ms);
  };
  return { delays, options: { random: () => 0, sleep, ...options } };
}

describe("an attempt", () => {
  test("that succeeds is the only one", async () => {
    const { delays, options } = instantly();
    await expect(withRetry(async (attempt) => `${attempt}`, options)).resolves.toBe("1");
    expect(delays).toEqual([]);
  });

  test("is made again until it succeeds", async () => {
    const { delays, options } = instantly();
    const attempts = withRetry((attempt) => {
      if (attempt < 3) throw failure();
      return attempt;
    }, options);
    await expect(attempts).resolves.toBe(3);
    expect(delays).toEqual([500, 1000]);
  });

  test("is made as often as the policy says, then throws what it threw last", async () => {
    const { delays, options } = instantly({ policy: { attempts: 4 } });
    const thrown: Error[] = [];
    const attempts = withRetry(() => {
      thrown.push(failure());
      throw thrown.at(-1);
    }, options);
    const last = await attempts.catch((error) => error);
    expect(last).toBe(thrown[3]);
    expect(thrown).toHaveLength(4);
    expect(delays).toEqual([500, 1000, 2000]);
  });

  test.each([
    [
      "a known code that has to be corrected",
      failure(parseError({ status: 500, body: '{"code":"invalid_request","message":"m"}' })),
    ],
    ["an error of no API", new TypeError("x is undefined")],
    ["a value that is not an error", "no"],
    ["nothing", undefined],
  ])("that throws %s is the only one", async (_, thrown) => {
    const attempt = vi.fn(() => {
      throw thrown;
    });
    await expect(withRetry(attempt, instantly().options)).rejects.toBe(thrown);
    expect(attempt).toHaveBeenCalledTimes(1);
  });

  test.each([
    ["an ApiError", () => new ApiError(ErrorCode.DoRequestFailed, { retryAfterMs: 7 })],
    ["what parseError returned", () => busy],
    ["a ReceivedError", () => new ReceivedError(busy)],
    ["an error with one among its causes", () => failure(failure(new ReceivedError(busy)))],
  ])("that throws %s waits as it says", async (_, thrown) => {
    const { delays, options } = instantly({ policy: { attempts: 2 } });
    const attempts = withRetry(() => {
      throw thrown();
    }, options);
    await expect(attempts).rejects.toBeDefined();
    expect(delays).toEqual([7]);
  });

  test("that finds no connection is made again, and one that is aborted is not", async () => {
    const { delays, options } = instantly({ policy: { attempts: 2 } });
    const refused = await fetch("http://127.0.0.1:9/").catch((error: unknown) => error);
    const aborted = await fetch("data:,", { signal: AbortSignal.abort() }).catch((error) => error);
    for (const thrown of [refused, aborted])
      await expect(withRetry(() => Promise.reject(thrown), options)).rejects.toBe(thrown);
    expect(delays).toEqual([500]);
  });

  test("may throw what only the caller can classify", async () => {
    const { delays, options } = instantly({
      classify: (thrown) => (thrown === "busy" ? outage : null),
    });
    const attempts = withRetry((attempt) => {
      throw attempt === 1 ? "busy" : "broken";
    }, options);
    await expect(attempts).rejects.toBe("broken");
    expect(delays).toEqual([500]);
  });
});

describe("a signal that aborts", () => {
  const reason = new Error("the user left");

  test("before the first attempt lets none be made", async () => {
    const attempt = vi.fn();
    await expect(withRetry(attempt, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(attempt).not.toHaveBeenCalled();
  });

  test("during an attempt that fails ends it all without waiting", async () => {
    const controller = new AbortController();
    const { delays, options } = instantly({ signal: controller.signal });
    const attempts = withRetry(() => {
      controller.abort(reason);
      throw failure();
    }, options);
    await expect(attempts).rejects.toBe(reason);
    expect(delays).toEqual([]);
  });

  test("ends the waiting, and leaves neither timer nor listener", async () => {
    vi.useFakeTimers();
    const controller = new AbortController();
    const removed = vi.spyOn(controller.signal, "removeEventListener");
    const attempt = vi.fn(() => {
      throw failure();
    });
    const attempts = withRetry(attempt, { signal: controller.signal, random: () => 0 });
    const ended = expect(attempts).rejects.toBe(reason);
    await vi.advanceTimersByTimeAsync(499);
    expect(attempt).toHaveBeenCalledTimes(1);
    controller.abort(reason);
    await ended;
    expect(vi.getTimerCount()).toBe(0);
    expect(removed).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });
});

test("without a clock of its own, the time passes that was decided", async () => {
  vi.useFakeTimers();
  const attempt = vi.fn((count: number) => {
    if (count === 1) throw failure();
    return "done";
  });
  const controller = new AbortController();
  const removed = vi.spyOn(controller.signal, "removeEventListener");
  const attempts = withRetry(attempt, { random: () => 0, signal: controller.signal });
  await vi.advanceTimersByTimeAsync(499);
  expect(attempt).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  await expect(attempts).resolves.toBe("done");
  expect(removed).toHaveBeenCalledOnce();
  vi.useRealTimers();
});
