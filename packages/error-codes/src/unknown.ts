import { errorsIn } from "./causes.ts";
import { classifyFailure } from "./failure.ts";
import { parseError, type ResponseParts, unread } from "./parse.ts";
import type { ParsedError } from "./parsed-error.ts";
import { at, text } from "./property.ts";
import { errorIn } from "./thrown.ts";

/**
 * Reads an error from whatever a client threw: the errors of openai, @anthropic-ai/sdk and similar SDKs,
 * axios, ky, got, undici, Vercel's `ai` and AWS's SDK, MCP's errors and failed tool results, a thrown
 * `Response`, an `ApiError`, a `ReceivedError`, the result of `parseError`, and any error or group of
 * errors that was caused by one of these. It recognizes them by their properties, not by their class, and
 * reads as much of the response as the client kept.
 *
 * Without a response, a failed connection or a timeout is `transient`; an abort, and anything else, is
 * `terminal`.
 *
 * It never rejects. It is asynchronous because some clients throw a response that nobody has read yet; it
 * reads a clone, so that you can still read the response.
 *
 * @param options `now` is the current time in milliseconds, for dates in `retry-after` without a `date`
 * header.
 *
 * @example
 * ```ts
 * try {
 *   await openai.responses.create(body);
 * } catch (thrown) {
 *   const { code, requestId } = await errorFromUnknown(thrown);
 * }
 * ```
 */
export async function errorFromUnknown(
  thrown: unknown,
  options?: Pick<ResponseParts, "now">,
): Promise<ParsedError> {
  try {
    const errors = errorsIn(thrown);
    for (const error of errors) {
      const found = await errorIn(error, at(options, "now") as number);
      if (found) return found;
    }
    const error = parseError({ body: text(thrown) ?? text(at(thrown, "message")) });
    return error.known ? error : { ...error, ...classifyFailure(errors) };
  } catch {
    return unread;
  }
}
