import { type Answer, parseError } from "./parse.ts";
import type { ParsedError } from "./parsed-error.ts";

/**
 * The error in one event of a stream (`text/event-stream`), given as its lines; null if the event is
 * none. Its data is read as the body of an answer, which status and headers may be given of.
 */
export function parseErrorEvent(
  event: string,
  answer: Omit<Answer, "body"> = {},
): ParsedError | null {
  let name = "";
  const data: string[] = [];
  for (const line of event.split(/\r\n|\n|\r/)) {
    const colon = line.indexOf(":");
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? "" : line.slice(line[colon + 1] === " " ? colon + 2 : colon + 1);
    if (field === "data") data.push(value);
    else if (field === "event") name = value;
  }
  const error = parseError({ ...answer, body: data.join("\n") });
  const shapeless = error.format === "text" || error.format === "empty";
  return shapeless && name !== "error" ? null : error;
}
