import { type ParsedError, parseError } from "@org/error-codes";
import { readBareCode } from "./bare-code.ts";
import { readLogLine } from "./log-line.ts";
import { readLogRecord } from "./log-record.ts";
import { readTranscript } from "./response.ts";
import { readSdkText } from "./sdk-text.ts";

/**
 * Reads an error from any pasted text: a code, a body, a whole HTTP response, the output of curl, a log line, or
 * the error text of an SDK. Any other text counts as a body.
 */
export function readError(pasted: string): ParsedError {
  const received = readTranscript(pasted);
  if (received) return parseError(received);
  const record = readLogRecord(pasted);
  if (record) return record;
  const body = parseError({ body: pasted });
  if (body.format !== "text") return body;
  const bare = readBareCode(pasted);
  if (bare) return bare;
  const line = readLogLine(pasted);
  if (line?.known) return line;
  const printed = readSdkText(pasted);
  const hasBody = printed !== undefined && typeof printed.body !== "string";
  if (line && !hasBody) return line;
  return printed ? parseError(printed) : body;
}
