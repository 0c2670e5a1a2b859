import { at, text } from "./property.ts";

/** What clients put before the text of a body: `got status:` is Google's, the others are MCP's. */
const before =
  /^(?:got status: [^{[]*\. |(?:Streamable HTTP error: )?(?:Error POSTing to endpoint(?: \(HTTP \d{3}\))?|Failed to (?:open SSE stream|terminate session)): |(?:MCP error -?\d+: )+)/;

/** What clients put after it: LangChain, and AWS's SDK. */
const after =
  /\n\nTroubleshooting URL: \S+\s*$|\n {2}Deserialization error: to see the raw response, inspect the hidden field \{error\}\.\$response on this object\.$/;

/** The message of an error without what a client adds to the text of a body. */
export const plainWords = (thrown: unknown): string | undefined =>
  text(at(thrown, "message"))?.replace(after, "").replace(before, "");

/** The text of a body that is no JSON: SDKs make it the message, after the status. */
export function wordsOfBody(thrown: object, status: string): string | undefined {
  const message = plainWords(thrown);
  const rest = message?.startsWith(`${status} `) ? message.slice(status.length + 1) : message;
  return rest === "status code (no body)" ? "" : rest;
}

/** The status that MCP's transports keep as a code or in words. */
export function statusInWords(thrown: object): number | undefined {
  const message = text(at(thrown, "message")) ?? "";
  if (/^(?:Streamable HTTP|SSE) error: /.test(message)) return at(thrown, "code") as number;
  const [, status] = /^Error POSTing to endpoint \(HTTP (\d{3})\)/.exec(message) ?? [];
  return status === undefined ? undefined : Number(status);
}
