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
 * results of tools, a thrown `Response`, an `ApiError`, a `ReceivedError`, the result of `parseError`, and
 * any error or group of errors that has one of these behind it. It recognises them by their parts and
 * not by their class, and reads the response as `parseError` does, as far as the client kept it.
 *
 * Where there was no response, a connection that failed or timed out is `transient`; an abort, and
 * anything else, is `terminal`. Of a group the first member counts that tells one of these.
 *
 * It never rejects. It is asynchronous because some clients throw a response that nobody has read yet;
 * it reads a clone, so that you can still read the response.
 *
 * @param options `now` is the time in milliseconds that a wait until a date is measured from, without a
 * `date` header.
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
 * What an error tells, or what those behind it tell (U3, U7): a response, or how it failed without one. A
 * response behind it counts before its own failure, and its own failure before one behind it. A client that
 * kept nothing but a status may have made it up.
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
