import { defaultRetryPolicy } from "./generated/settings.ts";
import type { ParsedError } from "./parsed-error.ts";
import { at } from "./property.ts";

/** How often to try and how long to wait between attempts. */
export interface RetryPolicy {
  /** The maximum number of attempts, including the first. */
  readonly attempts: number;
  /** The delay after the first attempt. It doubles after each further one. */
  readonly initialDelayMs: number;
  /** The maximum computed delay. */
  readonly maxDelayMs: number;
  /** The longest wait to accept from a server. If it asks for more, there is no further attempt. */
  readonly maxRetryAfterMs: number;
}

/** The fields of an error that decide about a retry. */
export type Retryable = Pick<ParsedError, "recovery" | "retryAfterMs"> &
  Partial<Pick<ParsedError, "shouldRetry">>;

/** Whether to retry, after how many milliseconds, and why. */
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

/** Options of {@link decideRetry}. */
export interface DecideRetryOptions {
  /**
   * A number from 0 up to but not including 1. It shortens a computed delay by up to a quarter. Default:
   * random.
   */
  readonly random?: number | undefined;
  /** Overrides of {@link defaultRetryPolicy}. */
  readonly policy?: Partial<RetryPolicy> | undefined;
}

/**
 * Decides whether to retry after an error. It never throws.
 *
 * @param error The result of {@link parseError}, or any object with these fields.
 * @param attempt The number of the attempt that just failed, starting at 1.
 * @returns The decision, the delay in milliseconds before the next attempt, and the reason.
 *
 * @example
 * ```ts
 * const { retry, delayMs, reason } = decideRetry(error, attempt);
 * if (!retry) throw new Error(`not tried again: ${reason}`, { cause: error });
 * await setTimeout(delayMs);
 * ```
 */
export function decideRetry(
  error: Retryable,
  attempt: number,
  options?: DecideRetryOptions,
): RetryDecision {
  // D1 to D8
  const policy = at(options, "policy");
  const random = at(options, "random") ?? Math.random();
  const recovery = at(error, "recovery");
  const shouldRetry = at(error, "shouldRetry");
  const retryAfterMs = amount(at(error, "retryAfterMs"));
  const count = Number.isInteger(attempt) ? Math.max(attempt, 1) : 1;
  if (count >= figure(policy, "attempts")) return no("attempts_used_up");
  if (shouldRetry === false) return no("server_refused");
  if (shouldRetry !== true && recovery !== "transient")
    return no(recovery === "correctable" ? recovery : "terminal");
  if (retryAfterMs !== null && retryAfterMs > figure(policy, "maxRetryAfterMs"))
    return no("retry_after_too_long");
  const delayMs = retryAfterMs ?? backOff(count, random, policy);
  return { retry: true, delayMs, reason: shouldRetry === true ? "server_asked" : "transient" };
}

type Refusal = Extract<RetryDecision, { retry: false }>;

const no = (reason: Refusal["reason"]): Refusal => ({ retry: false, delayMs: null, reason });

/** A number of at least 0; null for anything else. */
const amount = (value: unknown): number | null =>
  typeof value === "number" && value >= 0 ? value : null;

/** A figure of the caller's policy, else of the default one. */
const figure = (policy: unknown, name: keyof RetryPolicy): number =>
  amount(at(policy, name)) ?? defaultRetryPolicy[name];

function backOff(attempt: number, random: unknown, policy: unknown): number {
  const initialDelayMs = figure(policy, "initialDelayMs");
  const delay = Math.min(
    figure(policy, "maxDelayMs"),
    initialDelayMs * 2 ** Math.min(attempt - 1, 30),
  );
  const share = Math.min(amount(random) ?? 0, 1);
  return Math.floor(delay * (1 - 0.25 * share));
}
