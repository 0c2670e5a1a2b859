import { isDistinct, sentAs } from "./code-of.ts";
import type { Parsed, Parser } from "./parser.ts";
import { statusSaid } from "./status-said.ts";

/** What can be a code: no quotes, brackets or separators are in one here. */
const word = /[^\s"'`,;()[\]{}=<>\\]{1,256}/g;

/** What is before a code that a line announces: `failed: `, `code=`, `(`. */
const announcement = /[:=([]>?\s?\\?["'`]?$/;

/** What is before a number that is a code. A number elsewhere is none. */
const numberAnnouncement = /(?:code|error|err|errno|known)\\?["']?\s?[:=(]>?\s?\\?["'`(]?$/i;

/** What is after a plain word that is a code: the end, a bracket, a separator, or another field. */
const end = /^\\?["'`]?\s?(?:$|[,;)\]}([]|[\w.-]{1,64}=)/;

/** A line of a log says how bad it is. */
const level = /\b(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|SEVERE|CRITICAL|PANIC)\b|\blevel=/;

/** What is before the first word of what a line says. */
const beginning = /(?:^|\b(?:ERROR|FATAL|SEVERE|CRITICAL|PANIC)\b)\W{0,4}$/;

/** How much before and after a word is looked at. */
const maxBeside = 80;

/** A part of a line that can be a code, and what is beside it. */
interface Word {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** The code that a line announces or, if it is a line of a log, has. */
export function codeSaid(line: string, parser: Parser<Parsed>): string | undefined {
  const [first] = codesIn(line, parser, saidIn(line));
  return first;
}

/** Reads all codes that a line announces or, if it announces none, has as words. */
export function readCodes<Found extends Parsed>(line: string, parser: Parser<Found>): Found[] {
  const said = [...codesIn(line, parser, saidIn(line))];
  const codes = said.length > 0 ? said : [...codesIn(line, parser, isWord)];
  return [...new Set(codes)].map((code) => parser.parse({ body: { code } }));
}

/** Whether a line announces a word as a code. */
function saidIn(line: string): (word: Word) => boolean {
  const isLogged = level.test(line);
  return ({ text, before, after }) => {
    // A number below zero is neither a date nor a port.
    if (isNumber(text) && !text.startsWith("-")) return numberAnnouncement.test(before);
    if (isDistinct(text)) return (isLogged && !isNumber(text)) || announcement.test(before);
    return announcement.test(before) && end.test(after);
  };
}

/** Whether a word is a code, whatever the line says: one that cannot be an ordinary word, or that begins it. */
const isWord = ({ text, before, after }: Word): boolean =>
  !isNumber(text) && (isDistinct(text) || (beginning.test(before) && /^:\s/.test(after)));

/** Reads the first code that is a word of a line. */
export function readWord<Found extends Parsed>(
  line: string,
  parser: Parser<Found>,
): Found | undefined {
  const [code] = codesIn(line, parser, isWord);
  return code === undefined
    ? undefined
    : parser.parse({ status: statusSaid(line), body: { code } });
}

function* codesIn(
  line: string,
  parser: Parser<Parsed>,
  isMeant: (word: Word) => boolean,
): Generator<string> {
  for (const one of wordsIn(line)) {
    const code = isMeant(one) ? sentAs(one.text, parser) : undefined;
    if (code !== undefined) yield code;
  }
}

function* wordsIn(line: string): Generator<Word> {
  for (const { 0: found, index } of line.matchAll(word)) {
    yield* wordAt(line, index, found);
    if (!/:./.test(found)) continue;
    let at = index;
    for (const part of found.split(":")) {
      yield* wordAt(line, at, part);
      at += part.length + 1;
    }
  }
}

/** A word without the mark at its end. */
function* wordAt(line: string, at: number, found: string): Generator<Word> {
  const text = found.replace(/[.:!?]$/, "");
  if (text === "") return;
  const after = at + text.length;
  yield {
    text,
    before: line.slice(Math.max(0, at - maxBeside), at),
    after: line.slice(after, after + maxBeside),
  };
}

const isNumber = (text: string): boolean => /^[-+]?[\d.]+$/.test(text);
