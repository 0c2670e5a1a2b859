import { maxBytes } from "./body.ts";
import { parseError, type ResponseParts } from "./parse.ts";
import type { ParsedError } from "./parsed-error.ts";
import { at } from "./property.ts";

/** How much of an event is read: twice what a body may have, since names of fields stand beside it. */
const maxLength = 2 * maxBytes;

/**
 * Reads the error in one event of a stream (`text/event-stream`). It never throws.
 *
 * @param event The lines of the event. Its data is read as a body.
 * @param parts Status and headers of the response that the stream is the body of.
 * @returns The error, or null if the event is not one.
 *
 * @example
 * ```ts
 * const error = parseErrorEvent(event, { headers: response.headers });
 * if (error) throw new ReceivedError(error);
 * ```
 */
export function parseErrorEvent(
  event: string,
  parts?: Omit<ResponseParts, "body">,
): ParsedError | null {
  try {
    return parse(event, parts);
  } catch {
    return null;
  }
}

/** S1 to S4. */
function parse(event: unknown, parts: unknown): ParsedError | null {
  if (typeof event !== "string") return null;
  let name = "";
  const data: string[] = [];
  for (const [line] of event.slice(0, maxLength).matchAll(/[^\r\n]+/g)) {
    const colon = line.indexOf(":");
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? "" : line.slice(line[colon + 1] === " " ? colon + 2 : colon + 1);
    if (field === "data") data.push(value);
    else if (field === "event") name = value;
  }
  const error = parseError({
    status: at(parts, "status") as ResponseParts["status"],
    headers: at(parts, "headers") as ResponseParts["headers"],
    now: at(parts, "now") as ResponseParts["now"],
    body: data.join("\n"),
  });
  const shapeless = error.format === "text" || error.format === "empty";
  return shapeless && name !== "error" ? null : error;
}
