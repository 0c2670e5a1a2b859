import { maxBytes } from "./body.ts";
import { type Answer, parseError } from "./parse.ts";
import type { ParsedError } from "./parsed-error.ts";
import { at } from "./property.ts";

/** How much of an event is read: twice what a body may have, since names of fields stand beside it. */
const maxLength = 2 * maxBytes;

/**
 * The error in one event of a stream (`text/event-stream`), given as its lines; null if the event is
 * none. Its data is read as the body of an answer, which status and headers may be given of.
 */
export function parseErrorEvent(
  event: string,
  answer: Omit<Answer, "body"> = {},
): ParsedError | null {
  try {
    return parse(event, answer);
  } catch {
    return null;
  }
}

function parse(event: unknown, answer: unknown): ParsedError | null {
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
    status: at(answer, "status") as Answer["status"],
    headers: at(answer, "headers") as Answer["headers"],
    now: at(answer, "now") as Answer["now"],
    body: data.join("\n"),
  });
  const shapeless = error.format === "text" || error.format === "empty";
  return shapeless && name !== "error" ? null : error;
}
