/**
 * Every error code of the API, with what is known about it.
 *
 * `ErrorCode` is closed: it has the codes of this version. What a server sends may be newer, so ask
 * `isErrorCode` first and treat the rest as unknown.
 */
export type * from "./generated/bodies.ts";
export { codes } from "./generated/codes.ts";
export { ErrorCode } from "./generated/error-code.ts";
export { statuses } from "./generated/statuses.ts";
export { isErrorCode } from "./is-error-code.ts";
