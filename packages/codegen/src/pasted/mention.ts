import { isDistinct, isMeant } from "./bare-code.ts";
import { json, readInside } from "./inside.ts";
import type { Parsed, Parser } from "./parser.ts";

/** What can be a code: no quotes, brackets or separators are in one here. */
const word = /[^\s"'`,;()[\]{}=<>]{1,256}/g;

/** What is before a code that a line announces: `failed: `, `code=`, `(`. */
const announcement = /[:=([]\s?["'`]?$/;

/** What is before a number that is a code. A number elsewhere is none. */
const numberAnnouncement = /(?:code|error|err|errno|known)["']?\s?[:=(]\s?["'`(]?$/i;

/** What is after a plain word that is a code: the end, a bracket, a separator, or another field. */
const end = /^["'`]?\s?(?:$|[,;)\]}([]|[\w.-]{1,64}=)/;

/** A line of a log says how bad it is. */
const level = /\b(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|SEVERE|CRITICAL|PANIC)\b|\blevel=/;

/** Where a line has the status of an error. */
const statuses = [
  /(?<![A-Za-z])status(?:[_ ]?code)?["']?\s?[:=]\s?["']?(?:Some\()?([45]\d\d)\b(?![.-])/i,
  /\bHTTP\/\d(?:\.\d)?["']? ([45]\d\d)\b(?![.-])/,
  /\bHTTP ([45]\d\d)\b(?![.-])/,
  /\b(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) ["']?(?:\/|https?:)\S* ([45]\d\d)\b(?![.-])/,
];

/** A body in JSON, which is read as clients read it or not at all. */
const body = /^\s*(?:\{|\[\s*[{[])/;

/** The same of a field in a body that is a form or YAML. */
const bodyField = /(?:^code: ?|&[\w.-]{1,64}=)$/;

/**
 * Reads an error of which a line says only the code or the status, such as `transfer failed: SEPA_REJECTED` or a line of
 * an access log, or which is a body in one of several lines. The first with a known code counts, or else the first.
 */
export function readMention<Found extends Parsed>(
  text: string,
  parser: Parser<Found>,
): Found | undefined {
  const lines = text.split("\n").filter((line) => /\S/.test(line));
  if (body.test(text) && (lines.length === 1 || !lines.every(isObject))) return;
  let first: Found | undefined;
  for (const line of lines) {
    const found = readLine(line, parser);
    if (found?.known) return found;
    first ??= found;
  }
  return first;
}

/** Whether a line is an object, as far as its ends show. */
const isObject = (line: string): boolean => line.startsWith("{") && /\}\r?$/.test(line);

/** Reads one of several lines. */
export function readLine<Found extends Parsed>(
  line: string,
  parser: Parser<Found>,
): Found | undefined {
  if (isObject(line)) {
    const sent = parser.parse({ body: line });
    const { code, known, status } = sent;
    if (known || (code !== null && isMeant(code, parser))) return sent;
    const object = json(line);
    const inside = object && readInside(object, parser);
    if (inside) return inside;
    if (status !== null) return sent;
  }
  const [, told] = statuses.map((pattern) => pattern.exec(line)).find((match) => match) ?? [];
  const status = told === undefined ? null : Number(told);
  const code = codeIn(line, parser);
  if (code !== undefined) return parser.parse({ status, body: { code } });
  return status === null ? undefined : parser.parse({ status, body: line });
}

function codeIn<Found extends Parsed>(line: string, parser: Parser<Found>): string | undefined {
  const isLogged = level.test(line);
  for (const { 0: found, index } of line.matchAll(word)) {
    const code = found.replace(/[.:]$/, "");
    const before = line.slice(Math.max(0, index - 80), index);
    if (bodyField.test(before)) continue;
    const isSaid = /^\d+$/.test(code)
      ? numberAnnouncement.test(before)
      : isDistinct(code)
        ? isLogged || announcement.test(before)
        : announcement.test(before) && end.test(line.slice(index + code.length).slice(0, 80));
    if (isSaid && isMeant(code, parser)) return code;
  }
  return;
}
