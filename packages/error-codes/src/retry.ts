import { defaultRetryPolicy } from "./generated/settings.ts";
import type { ParsedError } from "./parsed-error.ts";
import { at } from "./property.ts";

/** How often to try and how long to wait in between. */
export interface RetryPolicy {
  /** The number of attempts, the first one included. */
  readonly attempts: number;
  /** The delay after the first attempt; it doubles with each further one. */
  readonly initialDelayMs: number;
  /** The longest delay that is computed. */
  readonly maxDelayMs: number;
  /** The longest wait that a server may ask for; if it asks for more, there is no further attempt. */
  readonly maxRetryAfterMs: number;
}

/** The fields of an error that decide whether to try again. */
export type Retryable = Pick<ParsedError, "recovery" | "retryAfterMs"> &
  Partial<Pick<ParsedError, "shouldRetry">>;

/** Whether to try again, after how many milliseconds, and why. */
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

/** What {@link decideRetry} takes beside the error and the attempt. */
export interface DecideRetryOptions {
  /** From 0 up to but not including 1; it shortens a computed delay by up to a quarter. Default: random. */
  readonly random?: number | undefined;
  /** What differs from {@link defaultRetryPolicy}. */
  readonly policy?: Partial<RetryPolicy> | undefined;
}

/**
 * Decides whether to try again after an error. It never throws.
 *
 * @param error What {@link parseError} returned, or any object with these fields.
 * @param attempt The attempt that has just failed; 1 is the first one.
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

/** A figure of the caller's policy, else of the catalogue's. */
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
