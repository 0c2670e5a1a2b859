import { retry } from "./generated/settings.ts";
import type { ParsedError } from "./parsed-error.ts";

/** How often to try, and how long to wait in between. */
export interface RetryPolicy {
  /** Attempts in all, the first one included. */
  readonly attempts: number;
  readonly initialDelayMs: number;
  /** A computed delay is never longer. */
  readonly maxDelayMs: number;
  /** Where the server asks for a longer wait, there is no further attempt. */
  readonly maxRetryAfterMs: number;
}

/** As much of an error as decides about a retry. */
export type Retryable = Pick<ParsedError, "recovery" | "retryAfterMs"> &
  Partial<Pick<ParsedError, "shouldRetry">>;

/** Whether to try again, after how long, and why. */
export type RetryDecision =
  | {
      readonly retry: true;
      readonly delayMs: number;
      readonly reason: "server_asked" | "transient";
    }
  | {
      readonly retry: false;
      readonly delayMs: null;
      readonly reason:
        | "attempts_used_up"
        | "server_refused"
        | "correctable"
        | "terminal"
        | "retry_after_too_long";
    };

/**
 * Whether to try again after an error. The rules are D1 to D8 of the contract in
 * `@org/error-conformance`.
 *
 * @param attempt The attempt that has just failed; 1 is the first one.
 * @param random From 0 up to but not including 1; it shortens a computed delay by up to a quarter.
 */
export function decideRetry(
  { recovery, retryAfterMs, shouldRetry }: Retryable,
  attempt: number,
  random: number = Math.random(),
  policy: RetryPolicy = retry,
): RetryDecision {
  const count = Number.isInteger(attempt) ? Math.max(attempt, 1) : 1;
  if (count >= policy.attempts) return no("attempts_used_up");
  if (shouldRetry === false) return no("server_refused");
  if (shouldRetry !== true && recovery !== "transient") return no(recovery);
  if (retryAfterMs !== null && retryAfterMs > policy.maxRetryAfterMs)
    return no("retry_after_too_long");
  const delayMs = retryAfterMs ?? backOff(count, random, policy);
  return { retry: true, delayMs, reason: shouldRetry ? "server_asked" : "transient" };
}

type Refusal = Extract<RetryDecision, { retry: false }>;

const no = (reason: Refusal["reason"]): Refusal => ({ retry: false, delayMs: null, reason });

function backOff(attempt: number, random: number, policy: RetryPolicy): number {
  const { initialDelayMs, maxDelayMs } = policy;
  const delay = Math.min(maxDelayMs, initialDelayMs * 2 ** Math.min(attempt - 1, 30));
  const share = random > 0 ? Math.min(random, 1) : 0;
  return Math.floor(delay * (1 - 0.25 * share));
}
