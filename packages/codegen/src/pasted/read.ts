import { readBareCode } from "./bare-code.ts";
import { readBodyIn } from "./body-in.ts";
import { isListed } from "./code-of.ts";
import { readInside } from "./inside.ts";
import { isBody, json } from "./json.ts";
import { readLogLine } from "./log-line.ts";
import { readLogRecord } from "./log-record.ts";
import { readLine, readMention, readWords } from "./mention.ts";
import type { Parsed, Parser } from "./parser.ts";
import { readTranscript } from "./response.ts";
import { readRustDebug } from "./rust-debug.ts";
import { readSdkText } from "./sdk-text.ts";

export type { Parsed, Parser, Parts, Told } from "./parser.ts";
export { inProgram, programNames } from "./program-name.ts";

/**
 * Reads an error from any pasted text: a code, a body, a whole HTTP response, the output of curl, lines of a log, or
 * what a program or an SDK printed. Of several errors it is the first. Any other text counts as a body.
 */
export function readPasted<Found extends Parsed>(text: string, parser: Parser<Found>): Found {
  const received = readTranscript(text);
  if (received) return parser.parse(received);
  const record = readLogRecord(text, parser);
  if (record) return record;
  const body = parser.parse({ body: text });
  if (body.format !== "text") return body;
  const object = json(text);
  const inside = object && readInside(object, parser);
  return inside ?? readBareCode(text, parser) ?? readLog(text, parser) ?? body;
}

/** Reads the first error of a text, then those of its lines. A response or a body has only the first. */
export function readAll<Found extends Parsed>(text: string, parser: Parser<Found>): Found[] {
  const first = readPasted(text, parser);
  if (readTranscript(text) || parser.parse({ body: text }).format !== "text") return [first];
  const inLines = text
    .split("\n")
    .flatMap(
      (line) =>
        readLogRecord(line, parser) ?? readLog(line, parser) ?? readLine(line, parser) ?? [],
    );
  return [first, ...inLines];
}

/** Reads what programs print of errors. A code of the catalogue takes precedence over all else. */
function readLog<Found extends Parsed>(text: string, parser: Parser<Found>): Found | undefined {
  const debugged = readRustDebug(text, parser);
  if (debugged) return debugged;
  const line = readLogLine(text, parser);
  if (line && isListed(line, parser)) return line;
  // What is a body as a whole, clients read or not.
  if (isBody(text)) return line;
  const printed = readSdkText(text, parser);
  const sent = printed && parser.parse(printed);
  if (sent && isListed(sent, parser)) return sent;
  const body = readBodyIn(text, parser);
  if (body && isListed(body, parser)) return body;
  if (printed && typeof printed.body !== "string") return sent;
  if (line) return line;
  const mention = readMention(text, parser);
  if (mention && mention.code !== null) return mention;
  return body ?? sent ?? wordBeside(mention, text, parser);
}

/** A code that is a word of a text, unless the text says a status elsewhere. */
function wordBeside<Found extends Parsed>(
  mention: Found | undefined,
  text: string,
  parser: Parser<Found>,
): Found | undefined {
  const word = readWords(text, parser);
  return mention && word?.status !== mention.status ? mention : word;
}
