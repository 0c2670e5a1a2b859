import { codeOf, isListed } from "./code-of.ts";
import { readInside, requestIdIn } from "./inside.ts";
import { json } from "./json.ts";
import { readLogLine } from "./log-line.ts";
import { readMention, readWords } from "./mention.ts";
import type { Parsed, Parser, Told } from "./parser.ts";

/** How many lines of a log are read. */
const maxLines = 64;

/** A field of a logfmt line, such as `err.code=model_not_found`: what it is a field of, and its last name. */
const field = /(?:^|\s)((?:[\w-]+\.)*)([\w-]+)=("(?:[^"\\]|\\.)*"|\S*)/g;

/**
 * Reads structured log lines, such as those of `slog`: the error is in a text field, or in fields of its
 * own, in JSON or logfmt. Undefined if no line is one.
 */
export function readLogRecord<Found extends Parsed>(
  text: string,
  parser: Parser<Found>,
): Found | undefined {
  const records = text.split("\n", maxLines).flatMap((line) => recordIn(line.trim()) ?? []);
  const found = records.flatMap((record) => errorIn(record, parser) ?? []);
  return found.find((one) => isListed(one, parser)) ?? found[0];
}

/** Reads fields of a line that has no field for its level, as Go logs by default: those beside a code of the catalogue. */
export function readFields<Found extends Parsed>(
  text: string,
  parser: Parser<Found>,
): Found | undefined {
  for (const line of text.split("\n", maxLines)) {
    const all = fieldsOf(line);
    const { of } = all.find(({ name }) => name === "code") ?? {};
    const own = all.filter((one) => one.of === of);
    const told = toldBy(recordOf(own), recordOf(all));
    const code = told?.code && codeOf(told.code, parser);
    if (told && code) return parser.understood({ ...told, code });
  }
  return;
}

/** The fields of a line, if it is a log line, which means that it has a level. */
function recordIn(line: string): object | undefined {
  const record = json(line) ?? (/\blevel=/.test(line) ? recordOf(fieldsOf(line)) : undefined);
  return record && ("level" in record || "severity" in record) ? record : undefined;
}

function errorIn<Found extends Parsed>(record: object, parser: Parser<Found>): Found | undefined {
  const logged = loggedIn(record, parser);
  if (logged && isListed(logged, parser)) return logged;
  const inside = readInside(record, parser);
  if (inside && inside.code !== null) return inside;
  const texts = Object.values(record).filter((value) => typeof value === "string");
  const first = (read: typeof readMention): Found | undefined =>
    texts.flatMap((value) => read(value, parser) ?? [])[0];
  return logged ?? first(readMention) ?? inside ?? first(readWords);
}

/** Reads an error that a field has as text, or whose fields are one. */
function loggedIn<Found extends Parsed>(record: object, parser: Parser<Found>): Found | undefined {
  for (const value of [...Object.values(record), record]) {
    if (typeof value === "string") {
      const found = readLogLine(value, parser);
      if (found) return found;
    } else if (typeof value === "object" && value !== null) {
      const told = toldBy(value, record);
      if (told) return parser.understood(told);
    }
  }
  return;
}

/** The logged fields of an error: `code`, `status`, `message`, `request_id`, which the record may have around it. */
function toldBy(fields: object, record: object): Told | undefined {
  const { code, status, message } = fields as Record<string, unknown>;
  if (typeof code !== "string" || code === "") return;
  const requestId = requestIdIn(fields) ?? requestIdIn(record);
  return {
    code,
    status: Number(status) || null,
    // The text form of an error has its code and status before the message.
    message: typeof message === "string" ? message.replace(`${code} (${status}): `, "") : "",
    requestId: requestId ?? null,
  };
}

interface Field {
  readonly of: string;
  readonly name: string;
  readonly value: string;
}

const fieldsOf = (line: string): Field[] =>
  Array.from(line.matchAll(field), ([, of = "", name = "", value = ""]) => ({
    of,
    name,
    value: value.startsWith('"') ? (unquoted(value) ?? value) : value,
  }));

const recordOf = (fields: readonly Field[]): object =>
  Object.fromEntries(fields.map(({ name, value }) => [name, value]));

function unquoted(text: string): string | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return;
  }
}
