/**
 * Every error code of the API, with what is known about it; how a service raises them, and how a
 * client understands what it receives.
 *
 * Closed where you raise: `ErrorCode` has the codes of this version. Open where you receive: what a
 * server sends may be newer, so ask `isErrorCode`, or `known` of a parsed error, and treat the rest
 * as unknown.
 */
export { type AnswerFormat, negotiate } from "./accept.ts";
export {
  type ApiAnswer,
  ApiError,
  type ApiErrorArguments,
  type ApiErrorOptions,
  type StatusOf,
} from "./api-error.ts";
export { parseErrorEvent } from "./event.ts";
export type * from "./generated/bodies.ts";
export { codes } from "./generated/codes.ts";
export { ErrorCode } from "./generated/error-code.ts";
export type { Format } from "./generated/settings.ts";
export { statuses } from "./generated/statuses.ts";
export type { HeadersLike } from "./headers.ts";
export { isErrorCode } from "./is-error-code.ts";
export { type Answer, parseError } from "./parse.ts";
export type {
  Actor,
  CodeEntry,
  KnownError,
  ParsedError,
  Recovery,
  UnknownError,
} from "./parsed-error.ts";
export { errorFromResponse, type ResponseLike } from "./response.ts";
export { decideRetry, type Retryable, type RetryDecision, type RetryPolicy } from "./retry.ts";
export { type RetryOptions, type SignalLike, withRetry } from "./with-retry.ts";
