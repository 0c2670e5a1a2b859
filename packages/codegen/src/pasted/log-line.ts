import { codeOf } from "./code-of.ts";
import type { Parsed, Parser, Told } from "./parser.ts";

/** Between code and message in an error's text form: ` (404): `. */
const statusPart = / \(([1-5]\d\d)\): /g;

/** The same without a code. */
const statusOnly = /(?:^|[\s"'=])status ([1-5]\d\d): /g;

const requestPart = / \[request ([^\]\s]{1,256})\]$/;

/** What may precede an unknown code: an error class, a field name, or nothing. */
const announced = /(?:^|(?:Error|Exception|Failure|panic|err|error)["']?[:=]\s?["'(]?)$/i;

/** How many places of a text are tried, and the maximum length of a code. */
const maxPlaces = 64;
const maxCode = 256;

/**
 * Reads the text form of an error anywhere in a log, in every language: after an exception class, in a
 * field, above or below a stack trace. A known code takes precedence over an unknown one, and the last
 * code over earlier ones, because it is the cause in most languages.
 */
export function readLogLine<Found extends Parsed>(
  text: string,
  parser: Parser<Found>,
): Found | undefined {
  const found = [...places(text, statusPart, parser), ...places(text, statusOnly, parser)];
  const known = found.find(({ isKnown }) => isKnown);
  const told = known ?? found.at(-1);
  return told && parser.understood(told);
}

interface Place extends Told {
  readonly isKnown: boolean;
}

function places(text: string, pattern: RegExp, parser: Parser<Parsed>): Place[] {
  const matches = [...text.matchAll(pattern)].slice(0, maxPlaces);
  return matches.flatMap((match): Place | [] => {
    const { 0: whole, index } = match;
    const before = text.slice(Math.max(0, index - maxCode - 32), index);
    const code = pattern === statusPart ? (before.split(/[\s"'`=()[\]{}]/).at(-1) ?? "") : "";
    const lead =
      before
        .slice(0, before.length - code.length)
        .split("\n")
        .at(-1) ?? "";
    if (pattern === statusPart && (code === "" || code.length > maxCode)) return [];
    const sent = code === "" ? undefined : codeOf(code, parser);
    if (code !== "" && sent === undefined && !announced.test(lead)) return [];
    const quote = (code === "" ? whole.trimStart() : lead).match(/["']$|^["']/)?.[0];
    const rest = text.slice(index + whole.length).split("\n", 1)[0] ?? "";
    const line = quote === undefined ? rest : untilQuote(rest, quote);
    const [end = "", id] = requestPart.exec(line.trimEnd()) ?? [];
    const message = line.trimEnd().slice(0, line.trimEnd().length - end.length);
    return {
      code: sent ?? (code || null),
      isKnown: sent !== undefined,
      status: Number(match[1]),
      message,
      requestId: id ?? null,
    };
  });
}

/** The text before the first unescaped quote. */
function untilQuote(text: string, quote: string): string {
  let at = text.indexOf(quote);
  while (at > 0 && text[at - 1] === "\\") at = text.indexOf(quote, at + 1);
  return (at === -1 ? text : text.slice(0, at)).replaceAll(`\\${quote}`, quote);
}
