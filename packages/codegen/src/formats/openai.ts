import type { ErrorCode } from "./error-code.ts";

/** The body of an error answer, in the shape that the OpenAI API made common. */
export interface ErrorResponse {
  error: ErrorObject;
}

/** What went wrong. */
export interface ErrorObject {
  /** What went wrong, for a person. It may change or be translated: never match on it. */
  message: string;
  /** The kind of error: the category of its code. */
  type: string;
  /** The request field at fault, if one is known. */
  param: string | null;
  /** The error code. */
  code: ErrorCode;
}
