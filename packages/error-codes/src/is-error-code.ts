import { entryOf } from "./entry.ts";
import type { ErrorCode } from "./generated/error-code.ts";

/** Whether a value, such as the `code` of a body, is one of the codes that this version knows. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === "string" && entryOf(value) !== undefined;
}
