import { type ParsedError, parseError } from "@org/error-codes";
import { readLogLine } from "./log-line.ts";
import { readLogRecord } from "./log-record.ts";
import { readTranscript } from "./response.ts";
import { readSdkText } from "./sdk-text.ts";

/**
 * What is known of an error from whatever a person pasted: a body, a whole HTTP response, what curl
 * printed, a line of a log, or the error text of an SDK. A text that is none of these is a body.
 */
export function readError(pasted: string): ParsedError {
  const received = readTranscript(pasted);
  if (received) return parseError(received);
  const record = readLogRecord(pasted);
  if (record) return record;
  const body = parseError({ body: pasted });
  if (body.format !== "text") return body;
  const line = readLogLine(pasted);
  if (line?.known) return line;
  const printed = readSdkText(pasted);
  const hasBody = printed !== undefined && typeof printed.body !== "string";
  if (line && !hasBody) return line;
  return printed ? parseError(printed) : body;
}
