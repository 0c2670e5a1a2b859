import { readBareCode } from "./bare-code.ts";
import { readLogLine } from "./log-line.ts";
import { readLogRecord } from "./log-record.ts";
import type { Parsed, Parser } from "./parser.ts";
import { readTranscript } from "./response.ts";
import { readSdkText } from "./sdk-text.ts";

export type { Parsed, Parser, Parts, Told } from "./parser.ts";

/**
 * Reads an error from any pasted text: a code, a body, a whole HTTP response, the output of curl, a log line, or
 * the error text of an SDK. Any other text counts as a body.
 */
export function readPasted<Found extends Parsed>(text: string, parser: Parser<Found>): Found {
  const received = readTranscript(text);
  if (received) return parser.parse(received);
  const record = readLogRecord(text, parser);
  if (record) return record;
  const body = parser.parse({ body: text });
  if (body.format !== "text") return body;
  const bare = readBareCode(text, parser);
  if (bare) return bare;
  const line = readLogLine(text, parser);
  if (line?.known) return line;
  const printed = readSdkText(text, parser);
  const hasBody = printed !== undefined && typeof printed.body !== "string";
  if (line && !hasBody) return line;
  return printed ? parser.parse(printed) : body;
}
