import { readBodyIn } from "./body-in.ts";
import { isListed } from "./code-of.ts";
import type { Parsed, Parser } from "./parser.ts";
import { statusSaid } from "./status-said.ts";
import { codeSaid, readWord } from "./word.ts";

/** A body in JSON, which is read as clients read it or not at all. */
const body = /^\s*(?:\{\s*["}]|\[\s*[{[])/;

/**
 * Reads an error of which a line says only the code or the status, such as `transfer failed: SEPA_REJECTED` or a line of
 * an access log, or which is a body in one of several lines. The first with a known code counts, or else the first.
 */
export function readMention<Found extends Parsed>(
  text: string,
  parser: Parser<Found>,
): Found | undefined {
  let first: Found | undefined;
  for (const line of linesOf(text)) {
    const found = readLine(line, parser);
    if (found && isListed(found, parser)) return found;
    first ??= found;
  }
  return first;
}

/** Reads the first code that is a word of a line, which says less than all else. */
export function readWords<Found extends Parsed>(
  text: string,
  parser: Parser<Found>,
): Found | undefined {
  for (const line of linesOf(text)) {
    const found = readWord(line, parser);
    if (found) return found;
  }
  return;
}

/** The lines of a text, unless the text is a body. */
function linesOf(text: string): string[] {
  const lines = text.split("\n").filter((line) => /\S/.test(line));
  return body.test(text) && (lines.length === 1 || !isObject(lines[0] ?? "")) ? [] : lines;
}

/** Whether a line is an object, as far as its ends show. */
const isObject = (line: string): boolean => line.startsWith("{") && /\}\r?$/.test(line);

/** Reads one of several lines: the body, the code or the status that it says. */
export function readLine<Found extends Parsed>(
  line: string,
  parser: Parser<Found>,
): Found | undefined {
  const sent = readBodyIn(line, parser);
  if (sent && isListed(sent, parser)) return sent;
  const status = statusSaid(line);
  const code = codeSaid(line, parser);
  if (code !== undefined) return { ...parser.parse({ status, body: { code } }), ...beside(sent) };
  return sent ?? (status === null ? undefined : parser.parse({ status, body: line }));
}

/** What a body without a code says of the code that is beside it. */
const beside = (sent: Parsed | undefined): Partial<Parsed> =>
  sent ? { status: sent.status, message: sent.message, requestId: sent.requestId } : {};
