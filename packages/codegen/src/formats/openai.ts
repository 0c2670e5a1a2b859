import type { ErrorCode } from "./error-code.ts";

/** The body of an error response, in the shape of the OpenAI API. */
export interface ErrorResponse {
  error: ErrorObject;
}

/** What went wrong. */
export interface ErrorObject {
  /** A message for people. It may change or be translated: never match on it. */
  message: string;
  /** The kind of error: the category of its code. */
  type: string;
  /** The request field that caused the error, if known. */
  param: string | null;
  /** The error code. */
  code: ErrorCode;
}
