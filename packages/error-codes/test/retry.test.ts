import { describe, expect, test } from "vitest";
import { decideRetry, parseError, type Retryable } from "../src/index.ts";

const error = (fields: Partial<Retryable> = {}): Retryable => ({
  recovery: "transient",
  retryAfterMs: null,
  shouldRetry: null,
  ...fields,
});

const no = (reason: string) => ({ retry: false, delayMs: null, reason });

describe("a retry", () => {
  test.each([
    [1, 0, 500],
    [2, 0, 1000],
    [1, 0.5, 437],
    [2, 0.999, 750],
    [1, 1, 375],
  ])("after attempt %s with random %s waits %s ms", (attempt, random, delayMs) => {
    expect(decideRetry(error(), attempt, { random })).toEqual({
      retry: true,
      delayMs,
      reason: "transient",
    });
  });

  test("waits at most the longest delay, however many attempts there were", () => {
    const policy = { attempts: 2000, initialDelayMs: 500, maxDelayMs: 8000, maxRetryAfterMs: 0 };
    const delays = [4, 5, 6, 1999].map((attempt) =>
      decideRetry(error(), attempt, { random: 0, policy: policy }),
    );
    expect(delays.map(({ delayMs }) => delayMs)).toEqual([4000, 8000, 8000, 8000]);
    const none = { ...policy, initialDelayMs: 0 };
    expect(decideRetry(error(), 1999, { random: 0, policy: none }).delayMs).toBe(0);
  });

  test("uses a random number of its own by default", () => {
    const { delayMs } = decideRetry(error(), 1);
    expect(delayMs).toBeGreaterThanOrEqual(375);
    expect(delayMs).toBeLessThanOrEqual(500);
  });

  test("does not come when the attempts are used up, whatever the server says", () => {
    for (const attempt of [3, 4, 100])
      expect(decideRetry(error({ shouldRetry: true }), attempt, { random: 0 })).toEqual(
        no("attempts_used_up"),
      );
  });

  test("does not come when the server says so", () => {
    const refused = error({ shouldRetry: false, retryAfterMs: 0 });
    expect(decideRetry(refused, 1, { random: 0 })).toEqual(no("server_refused"));
  });

  test("comes when the server says so, whatever the recovery", () => {
    for (const recovery of ["correctable", "terminal"] as const)
      expect(decideRetry(error({ recovery, shouldRetry: true }), 1, { random: 0 })).toEqual({
        retry: true,
        delayMs: 500,
        reason: "server_asked",
      });
  });

  test("does not come after an error that another attempt does not fix", () => {
    for (const recovery of ["correctable", "terminal"] as const)
      expect(decideRetry(error({ recovery, retryAfterMs: 1 }), 1, { random: 0 })).toEqual(
        no(recovery),
      );
  });

  test("waits as long as the server asks, up to a limit", () => {
    const delay = (retryAfterMs: number) => decideRetry(error({ retryAfterMs }), 1, { random: 0 });
    expect(delay(0).delayMs).toBe(0);
    expect(delay(60_000).delayMs).toBe(60_000);
    expect(delay(60_001)).toEqual(no("retry_after_too_long"));
    const asked = error({ recovery: "terminal", shouldRetry: true, retryAfterMs: 60_001 });
    expect(decideRetry(asked, 1, { random: 0 })).toEqual(no("retry_after_too_long"));
  });

  test.each([
    [0, 0, 500],
    [-1, 0, 500],
    [1.5, 0, 500],
    [Number.NaN, 0, 500],
    [1, -1, 500],
    [1, Number.NaN, 500],
    [1, 7, 375],
  ])("takes attempt %s and random %s for what is nearest", (attempt, random, delayMs) => {
    expect(decideRetry(error(), attempt, { random }).delayMs).toBe(delayMs);
  });
});

describe("what the clients of today get wrong", () => {
  const reason = (status: number, code: string) =>
    decideRetry(parseError({ status, body: { error: { message: "m", code } } }), 1, { random: 0 })
      .reason;

  test("is to send an invalid request again because its status is 500", () => {
    expect(reason(500, "invalid_request")).toBe("correctable");
  });

  test("is to take an empty account for an outage, or a missing key for a request's fault", () => {
    expect(reason(403, "insufficient_user_quota")).toBe("correctable");
    expect(reason(401, "channel:invalid_key")).toBe("terminal");
  });

  test("is to give up on a response that came broken with status 400", () => {
    expect(reason(400, "bad_response")).toBe("transient");
  });

  test("is to send to an interface again that is not there", () => {
    expect(reason(501, "api_not_implemented")).toBe("terminal");
  });
});
