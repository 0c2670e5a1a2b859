/** The vectors in the form of their files. An absent member was not passed; `null` means none. */

/** The members that all vectors have. */
export interface Vector {
  /**
   * Its subject, as a sentence that is unique among all vectors.
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
 * `decoded`: a body that was already decoded. `range`: a number beyond an unsigned or a 16-bit type.
 * `untyped`: a value of a different type than the parameter's.
 */
export type Need = "decoded" | "range" | "untyped";

/** A name and a value, in the order of the response. Names can repeat. */
export type Header = readonly [name: string, value: string];

/**
 * A time, in milliseconds since 1970-01-01T00:00:00Z.
 * @TJS-type integer
 */
export type Time = number;

/** A body as text, or as its UTF-8 bytes. */
export interface TextBody {
  text: string;
}

/** A body of any bytes, in Base64. */
export interface BytesBody {
  base64: string;
}

/** A long body as text: its parts, one after the other. */
export interface RepeatBody {
  repeat: readonly Repeated[];
}

/** A text, repeated so many times. */
export interface Repeated {
  text: string;
  /**
   * @TJS-type integer
   * @minimum 1
   */
  times: number;
}

/** A body that was already decoded. */
export interface DecodedBody {
  json: unknown;
}

export type Body = TextBody | BytesBody | RepeatBody | DecodedBody;

/** The input and the result of `parse`. */
export interface ParseVector extends Vector {
  status?: number | string | boolean | null;
  headers?: readonly Header[];
  body?: Body;
  now?: Time;
  expected: ExpectedResult;
}

/** The result of `parse` without the body and the catalogue's entry. */
export interface Result {
  format: string;
  code: string | null;
  sentCode: string | null;
  known: boolean;
  /** @TJS-type ["integer", "null"] */
  status: number | null;
  message: string;
  type: string | null;
  param: string | null;
  requestId: string | null;
  details: unknown;
  /** @TJS-type ["integer", "null"] */
  retryAfterMs: number | null;
  shouldRetry: boolean | null;
  recovery: Recovery;
  actor: Actor;
  docsUrl: string | null;
}

/** The result of `parse` without the catalogue's entry. */
export interface ExpectedResult extends Result {
  /** The body, if the vector is about it. */
  body?: { [key: string]: unknown } | null;
}

/** Whether retrying can help. */
export type Recovery = "transient" | "correctable" | "terminal";

/** Who has to act. */
export type Actor = "caller" | "account_owner" | "operator" | "upstream";

/** The input and the decision of `decideRetry`. */
export interface DecideRetryVector extends Vector {
  error: Retryable;
  /** The attempt that just failed; null is NaN. */
  attempt: number | null;
  /** The random number; null is NaN. */
  random: number | null;
  policy?: Policy;
  expected: Decision;
}

/** The fields of an error that `decideRetry` reads. */
export interface Retryable {
  recovery: Recovery;
  /** @TJS-type ["integer", "null"] */
  retryAfterMs: number | null;
  shouldRetry: boolean | null;
}

/** The caller's retry policy. Default: the catalogue's. */
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

/** The raised error and its rendered form. */
export interface RaiseVector extends Vector {
  code: string;
  options: RaiseOptions;
  expected: Refused | Rendered;
}

/** The parts of an error besides its code. */
export interface RaiseOptions {
  status?: number;
  message?: string;
  param?: string | null;
  retryAfterMs?: number | null;
  requestId?: string | null;
  details?: unknown;
  /** The message of the underlying error, which must never be sent. */
  cause?: string;
}

/** The error cannot be raised. */
export interface Refused {
  refused: true;
}

/** The rendered error, by format. */
export interface Rendered {
  /** @TJS-type integer */
  status: number;
  rendered: { [format: string]: RenderedError };
}

/** An error rendered in one format. */
export interface RenderedError {
  /** By lower-case name; there are no others. */
  headers: { [name: string]: string };
  body: { [key: string]: unknown };
  /** The result of `parse` for this status, these headers and this body. */
  parsed: Result;
}

/** What a request accepts, and the format of the response. */
export interface NegotiateVector extends Vector {
  /** The value of its `accept` header; null if it has none. */
  accept: string | null;
  expected: string;
}

/** A stream event, and the error in it, or none. */
export interface StreamVector extends Vector {
  event: string;
  /** @TJS-type integer */
  status?: number;
  headers?: readonly Header[];
  now?: Time;
  expected: Result | null;
}
