import { causesOf } from "./causes.ts";
import { failureIn } from "./failure.ts";
import { type Answer, parseError, unread } from "./parse.ts";
import type { ParsedError } from "./parsed-error.ts";
import { at, text } from "./property.ts";
import { errorIn } from "./thrown.ts";

/**
 * What is known of an error from whatever a client threw: the errors of openai, @anthropic-ai/sdk and
 * their kin, axios, ky, got and undici, a thrown `Response`, an `ApiError`, what `parseError` gave, and
 * any error that has one of these as its cause. They are told by their parts, not by their class, and
 * understood as `parseError` understands the answer, as far as the client kept it.
 *
 * Where there was no answer, a connection that failed or timed out is `transient`; an abort, and
 * anything else, is `terminal`.
 *
 * It never rejects. It is asynchronous because some clients hand over an answer that nobody has read
 * yet; that is read from a clone, so it can be read again.
 */
export async function errorFromUnknown(
  thrown: unknown,
  options?: Pick<Answer, "now">,
): Promise<ParsedError> {
  try {
    const errors = causesOf(thrown);
    for (const error of errors) {
      const answered = await errorIn(error, at(options, "now") as number);
      if (answered) return answered;
    }
    const error = parseError({ body: text(thrown) ?? text(at(thrown, "message")) });
    return error.known ? error : { ...error, ...failureIn(errors) };
  } catch {
    return unread;
  }
}
