/**
 * The error codes of the API: tables, an error class that services raise, and functions that clients use to
 * read errors.
 *
 * {@link ErrorCode} contains the codes of this version. A server may send newer ones, so check
 * {@link isErrorCode}, or `known` of a {@link ParsedError}, and treat all others as unknown.
 *
 * @packageDocumentation
 */
export { type BodyFormat, negotiate } from "./accept.ts";
export {
  ApiError,
  type ApiErrorOptions,
  type RenderedError,
  type SentCodeOf,
  type StatusOf,
} from "./api-error.ts";
export { isApiError, isReceivedError } from "./brand.ts";
export { parseErrorEvent } from "./event.ts";
export type * from "./generated/bodies.ts";
export type { JsonObject } from "./generated/body-types.ts";
export { codes } from "./generated/codes.ts";
export { ErrorCode } from "./generated/error-code.ts";
export { defaultRetryPolicy, type Format } from "./generated/settings.ts";
export { statuses } from "./generated/statuses.ts";
export type { HeadersLike } from "./headers.ts";
export { isErrorCode } from "./is-error-code.ts";
export { parseError, type ResponseParts } from "./parse.ts";
export type {
  Actor,
  CodeEntry,
  Deprecation,
  KnownError,
  ParsedError,
  Recovery,
  StatusEntry,
  UnknownError,
} from "./parsed-error.ts";
export { ReceivedError, throwForError } from "./received-error.ts";
export { errorFromResponse, type ResponseLike } from "./response.ts";
export {
  type DecideRetryOptions,
  decideRetry,
  type Retryable,
  type RetryDecision,
  type RetryPolicy,
} from "./retry.ts";
export { type RetryOptions, type SignalLike, withRetry } from "./with-retry.ts";
