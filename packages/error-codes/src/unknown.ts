import { behind, maxErrors } from "./causes.ts";
import { type Failure, failureOf } from "./failure.ts";
import { parseError, type ResponseParts, unread } from "./parse.ts";
import type { ParsedError } from "./parsed-error.ts";
import { at, isObject, text } from "./property.ts";
import { errorIn } from "./thrown.ts";
import { plainWords } from "./words.ts";

/**
 * Reads an error from whatever a client threw: the errors of openai, @anthropic-ai/sdk and their kin,
 * axios, ky, got, undici, Vercel's `ai`, LangChain, @google/genai and AWS's SDK, MCP's errors and failed
 * tool results, a thrown `Response`, an `ApiError`, a `ReceivedError`, the result of `parseError`, and
 * any error or group of errors that has one of these behind it. It recognizes them by their parts and
 * not by their class, and reads the response as `parseError` does, as far as the client kept it.
 *
 * Where there was no response, a connection that failed or timed out is `transient`; an abort, and
 * anything else, is `terminal`. In a group, the first member that tells one of these counts.
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
    const seen = new Set<object>();
    const told = await toldBy(thrown, at(options, "now") as number, seen);
    if (told && "message" in told) return told;
    const words = [...seen].map(plainWords).find((message) => message?.trim());
    const error = parseError({ body: text(thrown) ?? words });
    return error.known ? error : { ...error, ...told };
  } catch {
    return unread;
  }
}

/**
 * Reads the response in an error or behind it, else how it failed without one (U3, U7). A response behind
 * an error takes precedence over the error's own failure, and that over a failure behind it. If a client
 * kept only a status, it may have invented it.
 */
async function toldBy(
  error: unknown,
  now: ResponseParts["now"],
  seen: Set<object>,
): Promise<ParsedError | Failure | undefined> {
  if (!isObject(error) || seen.has(error) || seen.size === maxErrors) return undefined;
  seen.add(error);
  const received = await errorIn(error, now);
  if (received && !received.isBare) return received.error;
  let inside: ParsedError | Failure | undefined;
  for (const inner of behind(error)) {
    inside = await toldBy(inner, now, seen);
    if (inside) break;
  }
  if (received) return inside ?? received.error;
  return inside && "message" in inside ? inside : (failureOf(error) ?? inside);
}
