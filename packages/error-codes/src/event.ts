import { maxBytes, readBody } from "./body.ts";
import { isListed } from "./entry.ts";
import type { JsonObject } from "./generated/body-types.ts";
import { failures } from "./generated/well-known.ts";
import { parseError, type ResponseParts } from "./parse.ts";
import type { ParsedError } from "./parsed-error.ts";
import { at, isObject, text } from "./property.ts";
import { isBlank } from "./text.ts";

/** The maximum length of an event: twice that of a body, because it also contains field names. */
const maxLength = 2 * maxBytes;

/**
 * Reads the error in one event of a stream (`text/event-stream`). It never throws.
 *
 * @param event The lines of the event. Its data is read as a body.
 * @param parts Status and headers of the stream's response.
 * @returns The error, or null if the event is not an error.
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

function parse(event: unknown, parts: unknown): ParsedError | null {
  if (typeof event !== "string") return null;
  const { name, data } = fieldsIn(event.slice(0, maxLength));
  const sent = readBody(data).tree;
  const failed = sent && failureIn(sent)?.(sent);
  const error = parseError({
    status: at(parts, "status") as ResponseParts["status"],
    headers: at(parts, "headers") as ResponseParts["headers"],
    now: at(parts, "now") as ResponseParts["now"],
    body: isObject(failed) && !Array.isArray(failed) ? failed : data,
  });
  const isError = name === "error" || (sent && (saysError(sent) || isOurs(error)));
  return isError ? error : null;
}

/** The name and the data of an event (S1, S2). */
function fieldsIn(event: string): { readonly name: string; readonly data: string } {
  let name = "";
  const data: string[] = [];
  for (const [line] of event.matchAll(/[^\r\n]+/g)) {
    const colon = line.indexOf(":");
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? "" : line.slice(line[colon + 1] === " " ? colon + 2 : colon + 1);
    if (field === "data") data.push(value);
    else if (field === "event") name = value;
  }
  return { name, data: data.join("\n") };
}

/** What reads the error in an event that reports a failure. */
function failureIn(sent: JsonObject): ((sent: JsonObject) => unknown) | undefined {
  const type = text(at(sent, "type")) ?? "";
  return Object.hasOwn(failures, type) ? failures[type] : undefined;
}

/** Whether an event declares itself an error: by its name, an `error` member, or a failed response. */
function saysError(sent: JsonObject): boolean {
  const error = at(sent, "error");
  return (
    at(sent, "type") === "error" ||
    isObject(error) ||
    (typeof error === "string" && !isBlank(error)) ||
    failureIn(sent) !== undefined
  );
}

/** Whether an event is an error because it has one of the catalogue's codes and a message. */
const isOurs = ({ format, code, message }: ParsedError): boolean =>
  format !== "json" && code !== null && isListed(code) && !isBlank(message);
