import { isReceivedError } from "./brand.ts";
import { errorsIn } from "./causes.ts";
import { failureOf } from "./failure.ts";
import { at, text } from "./property.ts";
import { decideRetry, type Retryable, type RetryPolicy } from "./retry.ts";

/** An `AbortSignal`, of any realm or library. */
export interface SignalLike {
  readonly reason: unknown;
  readonly throwIfAborted: () => void;
  readonly addEventListener: (type: "abort", listener: () => void) => void;
  readonly removeEventListener: (type: "abort", listener: () => void) => void;
}

/** Options of {@link withRetry}. */
export interface RetryOptions {
  /** Ends a wait when it aborts. Pass it to your function as well. */
  readonly signal?: SignalLike | undefined;
  /** Overrides of {@link defaultRetryPolicy}. */
  readonly policy?: Partial<RetryPolicy> | undefined;
  /**
   * Classifies a thrown value; null ends the attempts. By default it recognizes a `ReceivedError`, an
   * `ApiError`, the result of `parseError`, and any error caused by one of them; then a connection that
   * failed, broke off or timed out. To retry what other clients make of a response, pass `errorFromUnknown`.
   */
  readonly classify?:
    | ((thrown: unknown) => Retryable | null | Promise<Retryable | null>)
    | undefined;
  /** Returns a number from 0 up to but not including 1. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
  /** Waits. Rejects with the signal's reason when the signal aborts. */
  readonly sleep?: ((ms: number, signal: SignalLike | undefined) => Promise<void>) | undefined;
}

/**
 * Calls a function, and calls it again while a retry can help.
 *
 * @param attempt Receives the number of the attempt, starting at 1.
 * @returns The result of the function.
 * @throws The last error of the function; if the signal aborts, the signal's reason.
 *
 * @example
 * ```ts
 * const response = await withRetry(() => fetch(url, { signal }).then(throwForError), { signal });
 * ```
 */
export async function withRetry<Result>(
  attempt: (count: number) => Result | Promise<Result>,
  { signal, policy, classify = retryableIn, random = Math.random, sleep = wait }: RetryOptions = {},
): Promise<Result> {
  for (let count = 1; ; count++) {
    signal?.throwIfAborted();
    try {
      return await attempt(count);
    } catch (thrown) {
      const error = await classify(thrown);
      const decision = error && decideRetry(error, count, { random: random(), policy });
      if (!decision?.retry) throw thrown;
      signal?.throwIfAborted();
      await sleep(decision.delayMs, signal);
    }
  }
}

/** The thrown value, or the first of its causes that can be classified; else the first that had no response. */
function retryableIn(thrown: unknown): Retryable | null {
  const errors = errorsIn(thrown);
  const told = errors.map((error) => (isReceivedError(error) ? error.error : error));
  const [failure] = errors.flatMap((error) => failureOf(error) ?? []);
  return told.find(isRetryable) ?? (failure ? { ...failure, retryAfterMs: null } : null);
}

const isRetryable = (value: object): value is Retryable =>
  text(at(value, "recovery")) !== undefined && at(value, "retryAfterMs") !== undefined;

/** Timers are limited to 31 bits of milliseconds; a longer one would fire at once. */
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
