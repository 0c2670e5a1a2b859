import { readBareCode, readBareCodes } from "./bare-code.ts";
import { readBodiesIn, readBodyIn } from "./body-in.ts";
import { isListed } from "./code-of.ts";
import { readPage } from "./html-page.ts";
import { readInside } from "./inside.ts";
import { isBody, json, listed } from "./json.ts";
import { readLogLine } from "./log-line.ts";
import { readFields, readLogRecord } from "./log-record.ts";
import { readLine, readMention, readWords } from "./mention.ts";
import type { Parsed, Parser } from "./parser.ts";
import { readTranscript } from "./response.ts";
import { readRustDebug } from "./rust-debug.ts";
import { readSdkText } from "./sdk-text.ts";
import { readCodes } from "./word.ts";

export { pathsOf } from "./address.ts";
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
  const said = inside ?? readBareCode(text, parser) ?? readLog(text, parser);
  return said && isListed(said, parser) ? said : (readPage(text, parser) ?? said ?? body);
}

/** Reads the first error of a text, then all that it has. A response or a body has those of its list alone. */
export function readAll<Found extends Parsed>(text: string, parser: Parser<Found>): Found[] {
  const first = readPasted(text, parser);
  const received = readTranscript(text);
  if (received || parser.parse({ body: text }).format !== "text") {
    const [, ...more] = listed(String(received?.body ?? text));
    return [first, ...more.map((body) => parser.parse({ body }))];
  }
  const inLines = text.split("\n").flatMap((line) => readEach(line, parser));
  const seen = new Set<string>();
  return [first, ...readBareCodes(text, parser), ...inLines].filter(({ code, status }) => {
    const key = `${status} ${code}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** What reads a line better than by its words. */
const better = [readLogRecord, readRustDebug, readLogLine, readFields];

/** Reads all errors of a line. Words beside a body or a status, or in a message, are no errors. */
function readEach<Found extends Parsed>(line: string, parser: Parser<Found>): Found[] {
  const first = readLogRecord(line, parser) ?? readLog(line, parser) ?? readLine(line, parser);
  const bodies = readBodiesIn(line, parser);
  if (!first || first.code === null || bodies.length > 0)
    return [...(first ? [first] : []), ...bodies];
  const isWord = better.every((read) => read(line, parser) === undefined);
  return [first, ...(isWord ? readCodes(line, parser) : [])];
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
  const fields = readFields(text, parser);
  if (fields) return fields;
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
