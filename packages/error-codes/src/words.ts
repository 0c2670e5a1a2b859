import { at, text } from "./property.ts";

/** The prefixes that clients add to the text of a body: `got status:` is Google's, the others are MCP's. */
const before =
  /^(?:got status: [^{[]*\. |(?:Streamable HTTP error: )?(?:Error POSTing to endpoint(?: \(HTTP \d{3}\))?|Failed to (?:open SSE stream|terminate session)): |(?:MCP error -?\d+: )+)/;

/** The suffixes that LangChain and AWS's SDK add. */
const after =
  /\n\nTroubleshooting URL: \S+\s*$|\n {2}Deserialization error: to see the raw response, inspect the hidden field \{error\}\.\$response on this object\.$/;

/** The message of an error without the prefixes and suffixes that clients add. */
export const plainWords = (thrown: unknown): string | undefined =>
  text(at(thrown, "message"))?.replace(after, "").replace(before, "");

/** The text of a body that is not JSON: SDKs use it as the message, after the status. */
export function wordsOfBody(thrown: object, status: string): string | undefined {
  const message = plainWords(thrown);
  const rest = message?.startsWith(`${status} `) ? message.slice(status.length + 1) : message;
  return rest === "status code (no body)" ? "" : rest;
}

/** The status that MCP's transports keep as a code or in the message. */
export function statusInWords(thrown: object): number | undefined {
  const message = text(at(thrown, "message")) ?? "";
  if (/^(?:Streamable HTTP|SSE) error: /.test(message)) return at(thrown, "code") as number;
  const [, status] = /^Error POSTing to endpoint \(HTTP (\d{3})\)/.exec(message) ?? [];
  return status === undefined ? undefined : Number(status);
}
