import type { JsonObject } from "./generated/body-types.ts";
import type { ErrorCode } from "./generated/error-code.ts";
import type { Format } from "./generated/settings.ts";

/** What can help: the same request later, a changed request, or nothing. */
export type Recovery = "transient" | "correctable" | "terminal";

/** Who has to act. */
export type Actor = "caller" | "account_owner" | "operator" | "upstream";

/** Why a code is deprecated, and what replaces it. */
export interface Deprecation {
  readonly reason: string;
  /** The code to use instead. */
  readonly replacedBy?: string;
  /** The version that deprecated the code. */
  readonly since?: string;
  /** The first day on which the code may be removed, such as `2027-06-30`. */
  readonly sunset?: string;
}

/** What the catalogue says about a code: an entry of {@link codes}. */
export interface CodeEntry {
  /** What is sent, if that is a number. */
  readonly value?: number;
  /** The id of its category. */
  readonly category?: string;
  /** What the code means, in one sentence. */
  readonly meaning: string;
  /** What to do about it. */
  readonly action?: string;
  /** The statuses that the code can have; empty if they are not known. `5xx` means all of its class. */
  readonly statuses: readonly (number | string)[];
  /** Missing if the error means what the status says that comes with it. */
  readonly recovery?: Recovery;
  readonly actor?: Actor;
  /** The permanent URL of its docs. */
  readonly docsUrl: string;
  readonly deprecated?: Deprecation;
}

/** What the catalogue says about a status or a class of statuses: an entry of {@link statuses}. */
export interface StatusEntry {
  /** Its name, such as `rate_limited`. */
  readonly name: string;
  /** What the status means. */
  readonly meaning: string;
  /** Its most common cause. */
  readonly cause?: string;
  readonly recovery?: Recovery;
  readonly actor?: Actor;
  /** The permanent URL of its docs. */
  readonly docsUrl: string;
}

/** What is known about every received error. */
interface Parsed {
  /** The shape of the body; `json` or `text` if no known shape fits, `empty` if there is no body. */
  readonly format: Format;
  /** The HTTP status, from 100 to 599; null if unknown. */
  readonly status: number | null;
  /** The server's message for people, at most 1,000 characters. It may be translated: never match on it. */
  readonly message: string;
  /** The kind of error, as the body states it. */
  readonly type: string | null;
  /** The request field that caused the error. */
  readonly param: string | null;
  /** The id of the request that failed. */
  readonly requestId: string | null;
  /** What else the body says about the error, if its shape has a place for that. */
  readonly details: unknown;
  /** The code as it was sent, which may be another value of `code`. */
  readonly sentCode: string | null;
  /** How many milliseconds the server asks the client to wait, at most 365 days. */
  readonly retryAfterMs: number | null;
  /** Whether the server asks for a retry (`true`) or forbids one (`false`). */
  readonly shouldRetry: boolean | null;
  readonly recovery: Recovery;
  readonly actor: Actor;
  /** The permanent URL of the code's docs, else the one in the body, else of the status's docs. */
  readonly docsUrl: string | null;
  /** The whole body, including fields that no shape knows; null if it is not a JSON object. */
  readonly body: JsonObject | null;
}

/** An error whose code is in this version of the catalogue. */
export interface KnownError extends Parsed {
  readonly known: true;
  readonly code: ErrorCode;
  /** What the catalogue says about the code; `codes[error.code]` has it with literal types. */
  readonly entry: CodeEntry;
}

/** An error whose code is not in this version of the catalogue, or without a code. */
export interface UnknownError extends Parsed {
  readonly known: false;
  /** The code as it was sent. */
  readonly code: string | null;
  readonly entry: null;
}

/**
 * A received error, as plain data. Check `known` first: if it is true, `code` is one of {@link ErrorCode},
 * and `entry` is what the catalogue says about it.
 */
export type ParsedError = KnownError | UnknownError;
