/**
 * The vectors, as their files hold them: what is left out was not given; `null` is none.
 */

/** What all vectors have. */
export interface Vector {
  /**
   * What it is about, as a sentence; no two vectors have the same.
   * @minLength 10
   */
  name: string;
  /**
   * The ids of the contract's sentences that it holds.
   * @minItems 1
   * @uniqueItems true
   * @items.type string
   * @items.pattern ^[PSDR][1-9][0-9]?$
   */
  holds: readonly string[];
  /**
   * What a language must be able to be given, so that the vector can be run in it.
   * @minItems 1
   * @uniqueItems true
   */
  needs?: readonly Need[];
}

/**
 * `decoded`: a body that was decoded already. `range`: a number that an unsigned type, or one of 16
 * bits, does not hold. `untyped`: a value of another type than the parameter's.
 */
export type Need = "decoded" | "range" | "untyped";

/** A name and a value, in the order of the response; a name can come again. */
export type Header = readonly [name: string, value: string];

/**
 * A time, in milliseconds since 1970-01-01T00:00:00Z.
 * @TJS-type integer
 */
export type Time = number;

/** A body as text; who takes bytes is given its UTF-8. */
export interface TextBody {
  text: string;
}

/** A body of bytes that may be no text, in Base64. */
export interface BytesBody {
  base64: string;
}

/** A long body as text: its parts, one after the other. */
export interface RepeatBody {
  repeat: readonly Repeated[];
}

/** A text, as many times as the number says. */
export interface Repeated {
  text: string;
  /**
   * @TJS-type integer
   * @minimum 1
   */
  times: number;
}

/** A body that was decoded already. */
export interface DecodedBody {
  json: unknown;
}

export type Body = TextBody | BytesBody | RepeatBody | DecodedBody;

/** What `parse` is given and what it makes of it. */
export interface ParseVector extends Vector {
  status?: number | string | boolean | null;
  headers?: readonly Header[];
  body?: Body;
  now?: Time;
  expected: ExpectedResult;
}

/** The result of `parse` without its body and the catalogue's entry. */
export interface Result {
  format: string;
  code: string | null;
  known: boolean;
  /** @TJS-type ["integer", "null"] */
  status: number | null;
  message: string;
  type: string | null;
  param: string | null;
  requestId: string | null;
  /** @TJS-type ["integer", "null"] */
  retryAfterMs: number | null;
  shouldRetry: boolean | null;
  recovery: Recovery;
  actor: Actor;
  docsUrl: string | null;
}

/** The result of `parse`, without the catalogue's entry. */
export interface ExpectedResult extends Result {
  /** The body, where the vector is about it; every language reads what is in it alike. */
  body?: { [key: string]: unknown } | null;
}

/** Whether sending again can help. */
export type Recovery = "transient" | "correctable" | "terminal";

/** Who has to act. */
export type Actor = "caller" | "account_owner" | "operator" | "upstream";

/** What `decideRetry` is given and what it decides. */
export interface DecideRetryVector extends Vector {
  error: Retryable;
  /** The attempt that has just failed; null is NaN. */
  attempt: number | null;
  /** The random number; null is NaN. */
  random: number | null;
  policy?: Policy;
  expected: Decision;
}

/** What `decideRetry` reads of an error. */
export interface Retryable {
  recovery: Recovery;
  /** @TJS-type ["integer", "null"] */
  retryAfterMs: number | null;
  shouldRetry: boolean | null;
}

/** The figures of retrying that the caller gives; without it, the catalogue's count. */
export interface Policy {
  /** @TJS-type integer */
  attempts: number;
  /** @TJS-type integer */
  initialDelayMs: number;
  /** @TJS-type integer */
  maxDelayMs: number;
  /** @TJS-type integer */
  maxRetryAfterMs: number;
}

/** What `decideRetry` returns. */
export interface Decision {
  retry: boolean;
  /** @TJS-type ["integer", "null"] */
  delayMs: number | null;
  reason:
    | "attempts_used_up"
    | "server_refused"
    | "correctable"
    | "terminal"
    | "retry_after_too_long"
    | "server_asked"
    | "transient";
}

/** What is raised, and what it is rendered as. */
export interface RaiseVector extends Vector {
  code: string;
  options: RaiseOptions;
  expected: Refused | Rendered;
}

/** What is said of an error beside its code. */
export interface RaiseOptions {
  status?: number;
  message?: string;
  param?: string | null;
  retryAfterMs?: number | null;
  requestId?: string | null;
  /** The message of the error that it came of, which nobody may see. */
  cause?: string;
}

/** The error cannot be raised. */
export interface Refused {
  refused: true;
}

/** What an error is rendered as, by format. */
export interface Rendered {
  /** @TJS-type integer */
  status: number;
  rendered: { [format: string]: RenderedError };
}

/** An error as it is sent in one format. */
export interface RenderedError {
  /** By name in lower case; there are no others. */
  headers: { [name: string]: string };
  body: { [key: string]: unknown };
  /** What `parse` makes of the status, these headers and this body. */
  parsed: Result;
}

/** What a request accepts, and the format of the response. */
export interface NegotiateVector extends Vector {
  /** The value of its `accept` header; null if it has none. */
  accept: string | null;
  expected: string;
}

/** An event of a stream, and the error in it, or none. */
export interface StreamVector extends Vector {
  event: string;
  /** @TJS-type integer */
  status?: number;
  headers?: readonly Header[];
  now?: Time;
  expected: Result | null;
}
