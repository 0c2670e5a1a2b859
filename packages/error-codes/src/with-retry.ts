import { causesOf } from "./causes.ts";
import { at, text } from "./property.ts";
import { decideRetry, type Retryable, type RetryPolicy } from "./retry.ts";

/** As much of an `AbortSignal` as is used here. */
export interface SignalLike {
  readonly reason: unknown;
  readonly throwIfAborted: () => void;
  readonly addEventListener: (type: "abort", listener: () => void) => void;
  readonly removeEventListener: (type: "abort", listener: () => void) => void;
}

/** How `withRetry` tries again. */
export interface RetryOptions {
  /** Ends the waiting; give it to what is tried as well. */
  readonly signal?: SignalLike | undefined;
  /** Figures other than the catalogue's. */
  readonly policy?: Partial<RetryPolicy> | undefined;
  /**
   * What a thrown value tells about a retry; null if nothing, which ends the attempts. For errors of
   * other clients give it `errorFromUnknown`.
   */
  readonly understand?:
    | ((thrown: unknown) => Retryable | null | Promise<Retryable | null>)
    | undefined;
  /** From 0 up to but not including 1. */
  readonly random?: (() => number) | undefined;
  /** Waits; rejects with the signal's reason once that aborts. */
  readonly sleep?: ((ms: number, signal: SignalLike | undefined) => Promise<void>) | undefined;
}

/**
 * Does something, again where that can help, and gives what came of it or throws what was thrown
 * last; once the signal aborts, its reason. It understands an `ApiError`, and an error whose `cause`
 * is what `parseError` gave.
 *
 * @param attempt Gets the number of the attempt; 1 is the first one.
 */
export async function withRetry<Result>(
  attempt: (count: number) => Result | Promise<Result>,
  {
    signal,
    policy,
    understand = retryableIn,
    random = Math.random,
    sleep = wait,
  }: RetryOptions = {},
): Promise<Result> {
  for (let count = 1; ; count++) {
    signal?.throwIfAborted();
    try {
      return await attempt(count);
    } catch (thrown) {
      const error = await understand(thrown);
      const decision = error && decideRetry(error, count, random(), policy);
      if (!decision?.retry) throw thrown;
      signal?.throwIfAborted();
      await sleep(decision.delayMs, signal);
    }
  }
}

/** The error that was thrown, or the first that it came of. */
const retryableIn = (thrown: unknown): Retryable | null =>
  causesOf(thrown).find(isRetryable) ?? null;

const isRetryable = (value: object): value is Retryable =>
  text(at(value, "recovery")) !== undefined && at(value, "retryAfterMs") !== undefined;

/** Timers hold 31 bits of milliseconds; a longer one would end at once. */
const maxTimerMs = 2 ** 31 - 1;

function wait(ms: number, signal: SignalLike | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    const abort = (): void => {
      end();
      reject(signal?.reason);
    };
    const timer = setTimeout(
      () => {
        end();
        resolve();
      },
      Math.min(ms, maxTimerMs),
    );
    signal?.addEventListener("abort", abort);
  });
}
