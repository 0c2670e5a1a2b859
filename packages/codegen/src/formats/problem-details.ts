import type { ErrorCode } from "./error-code.ts";

/** Problem details for HTTP APIs (RFC 9457), served as `application/problem+json`. */
export interface ProblemDetails {
  /** The URL of the code's permanent page (RFC 9457 section 3.1.1). */
  type: string;
  /** What the code means; the same for every occurrence. */
  title: string;
  /**
   * The HTTP status of this response.
   * @TJS-type integer
   * @TJS-minimum 100
   * @TJS-maximum 599
   */
  status: number;
  /** A message about this occurrence. It may change or be translated: never match on it. */
  detail?: string;
  /** A URI reference that identifies this occurrence. */
  instance?: string;
  /** The error code. */
  code: ErrorCode;
  /** The request field that caused the error, if known. */
  param?: string;
  /** What else is known about the error. */
  details?: unknown;
}
