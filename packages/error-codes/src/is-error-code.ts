import { entryOf } from "./entry.ts";
import type { ErrorCode } from "./generated/error-code.ts";

/**
 * Reports whether a value is one of the codes of this version.
 *
 * @example
 * ```ts
 * if (isErrorCode(body.error.code)) console.log(codes[body.error.code].action);
 * ```
 */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === "string" && entryOf(value) !== undefined;
}
