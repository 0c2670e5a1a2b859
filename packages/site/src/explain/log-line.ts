import { codes, isErrorCode, type ParsedError, parseError } from "@org/error-codes";

/** Between code and message of an error that one of the packages prints: ` (404): `. */
const statusPart = / \(([1-5]\d\d)\): /g;

/** The same where there is no code. */
const statusOnly = /(?:^|[\s"'=])status ([1-5]\d\d): /g;

const requestPart = / \[request ([^\]\s]{1,256})\]$/;

/** What stands before a code that nobody knows: the class of an error, the name of a field, or nothing. */
const announced = /(?:^|(?:Error|Exception|Failure|panic|err|error)["']?[:=]\s?["'(]?)$/i;

/** How many places of a text are looked at, and how long a code can be. */
const maxPlaces = 64;
const maxCode = 256;

/** A text of an error, `code (status): message [request id]`, with what of it was there. */
export interface Told {
  readonly code: string | null;
  readonly status: number | null;
  readonly message: string;
  readonly requestId: string | null;
}

/**
 * Reads what the packages print of an error, in every language, wherever it stands in a log: behind the
 * class of an exception, in a field, above a stack trace or below one. A known code counts before an
 * unknown one, and of those the last, which is the cause in most languages.
 */
export function readLogLine(text: string): ParsedError | undefined {
  const found = [...places(text, statusPart), ...places(text, statusOnly)];
  const known = found.find(({ code }) => isErrorCode(code));
  const told = known ?? found.at(-1);
  return told && understood(told);
}

function places(text: string, pattern: RegExp): Told[] {
  const matches = [...text.matchAll(pattern)].slice(0, maxPlaces);
  return matches.flatMap((match) => {
    const { 0: whole, index } = match;
    const before = text.slice(Math.max(0, index - maxCode - 32), index);
    const code = pattern === statusPart ? (before.split(/[\s"'`=()[\]{}]/).at(-1) ?? "") : "";
    const lead =
      before
        .slice(0, before.length - code.length)
        .split("\n")
        .at(-1) ?? "";
    if (pattern === statusPart && (code === "" || code.length > maxCode)) return [];
    if (code !== "" && !isErrorCode(code) && !announced.test(lead)) return [];
    const quote = (code === "" ? whole.trimStart() : lead).match(/["']$|^["']/)?.[0];
    const rest = text.slice(index + whole.length).split("\n", 1)[0] ?? "";
    const line = quote === undefined ? rest : untilQuote(rest, quote);
    const [end = "", id] = requestPart.exec(line.trimEnd()) ?? [];
    const message = line.trimEnd().slice(0, line.trimEnd().length - end.length);
    return [{ code: code || null, status: Number(match[1]), message, requestId: id ?? null }];
  });
}

/** The text before a quote that no backslash escapes. */
function untilQuote(text: string, quote: string): string {
  let at = text.indexOf(quote);
  while (at > 0 && text[at - 1] === "\\") at = text.indexOf(quote, at + 1);
  return (at === -1 ? text : text.slice(0, at)).replaceAll(`\\${quote}`, quote);
}

/** What the contract says of it, as if it had come in a body. */
export function understood({ code, status, message, requestId }: Told): ParsedError {
  const parsed = { ...parseError({ status, body: message }), requestId };
  if (!isErrorCode(code)) return { ...parsed, code } as ParsedError;
  const entry = codes[code];
  const { recovery, actor } = entry;
  return { ...parsed, code, known: true, entry, recovery, actor };
}
