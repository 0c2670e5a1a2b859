import type { DecideRetryVector, Decision, Retryable } from "../formats/vector.ts";
import type { Catalog } from "../model/catalog.ts";

type Case = readonly [name: string, error: Partial<Retryable>, attempt: number, random: number];

/** The decisions that follow from a catalogue's figures. */
export function retryVectors({ retry: policy }: Catalog): DecideRetryVector[] {
  const { attempts, maxRetryAfterMs } = policy;
  const longest = { retryAfterMs: maxRetryAfterMs };
  const last = Math.max(attempts - 1, 1);
  const cases: readonly Case[] = [
    ["A transient error is tried again after the first delay", {}, 1, 0],
    ["The random number shortens the delay", {}, 1, 0.5],
    ["A later attempt waits longer, up to the longest delay", {}, last, 0.25],
    ["After the last attempt there is no other", {}, attempts, 0],
    ["After more attempts than there are there is no other", {}, attempts + 1, 0],
    ["A server that refuses is obeyed", { shouldRetry: false }, 1, 0],
    ["A server that asks is obeyed", { recovery: "terminal", shouldRetry: true }, 1, 0],
    ["A correctable error is not tried again", { recovery: "correctable" }, 1, 0],
    ["A terminal error is not tried again", { recovery: "terminal" }, 1, 0],
    ["The longest wait of a server is kept", longest, 1, 0],
    ["A wait that is longer is too long", { retryAfterMs: maxRetryAfterMs + 1 }, 1, 0],
    ["No wait is no delay", { retryAfterMs: 0 }, 1, 0.5],
  ];
  return cases.map(([name, given, attempt, random]) => {
    const error = {
      recovery: "transient",
      retryAfterMs: null,
      shouldRetry: null,
      ...given,
    } as const;
    const expected = decided(policy, error, attempt, random);
    const holds = ["D1", "D2", "D3", "D4", "D5", "D6", "D7"];
    return { name, holds, error, attempt, random, expected };
  });
}

/** D1 to D7. */
function decided(
  policy: Catalog["retry"],
  { recovery, retryAfterMs, shouldRetry }: Retryable,
  attempt: number,
  random: number,
): Decision {
  const no = (reason: Decision["reason"]): Decision => ({ retry: false, delayMs: null, reason });
  if (attempt >= policy.attempts) return no("attempts_used_up");
  if (shouldRetry === false) return no("server_refused");
  if (shouldRetry !== true && recovery !== "transient") return no(recovery);
  if ((retryAfterMs ?? 0) > policy.maxRetryAfterMs) return no("retry_after_too_long");
  const grown = policy.initialDelayMs * 2 ** Math.min(attempt - 1, 30);
  const delay = Math.floor(Math.min(policy.maxDelayMs, grown) * (1 - 0.25 * random));
  const reason = shouldRetry === true ? "server_asked" : "transient";
  return { retry: true, delayMs: retryAfterMs ?? delay, reason };
}
