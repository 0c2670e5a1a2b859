import { receivedErrorBrand } from "./brand.ts";
import { errorText } from "./error-text.ts";
import type { ParsedError } from "./parsed-error.ts";
import { at } from "./property.ts";
import { errorFromResponse, type ResponseLike } from "./response.ts";

/**
 * A received error as an exception. {@link ReceivedError.error | error} is the plain data that
 * {@link parseError} returns. Its `message` is the text form `code (status): message [request id]`;
 * `error.message` is the server's own text.
 *
 * @example
 * ```ts
 * try {
 *   await throwForError(await fetch(url));
 * } catch (thrown) {
 *   if (!isReceivedError(thrown) || thrown.error.code !== code) throw thrown;
 * }
 * ```
 */
export class ReceivedError extends Error {
  static {
    ReceivedError.prototype.name = "ReceivedError";
    Object.defineProperty(ReceivedError.prototype, receivedErrorBrand, { value: true });
  }

  /** The error as plain data. */
  readonly error: ParsedError;

  constructor(error: ParsedError, options?: { readonly cause?: unknown }) {
    super(errorText({ ...error, code: error.sentCode ?? error.code }), options);
    this.error = error;
  }
}

/**
 * Throws a {@link ReceivedError} if the status of a response is 400 or above. It then reads the body.
 *
 * @returns The response, unread, if its status is below 400.
 * @throws {@link ReceivedError}
 *
 * @example
 * ```ts
 * const response = await fetch(url).then(throwForError);
 * ```
 */
export async function throwForError<Received extends ResponseLike>(
  response: Received,
): Promise<Received> {
  if (Number(at(response, "status")) >= 400)
    throw new ReceivedError(await errorFromResponse(response));
  return response;
}
