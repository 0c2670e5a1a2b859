import { codes, isErrorCode, type ParsedError, parseError } from "@org/error-codes";

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

/** The text form of an error, `code (status): message [request id]`: the parts that were found. */
export interface Told {
  readonly code: string | null;
  readonly status: number | null;
  readonly message: string;
  readonly requestId: string | null;
}

/**
 * Reads the text form of an error anywhere in a log, in every language: after an exception class, in a
 * field, above or below a stack trace. A known code takes precedence over an unknown one, and the last
 * code over earlier ones, because it is the cause in most languages.
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

/** The text before the first unescaped quote. */
function untilQuote(text: string, quote: string): string {
  let at = text.indexOf(quote);
  while (at > 0 && text[at - 1] === "\\") at = text.indexOf(quote, at + 1);
  return (at === -1 ? text : text.slice(0, at)).replaceAll(`\\${quote}`, quote);
}

/** The parsed error, as if its parts had come in a body. */
export function understood({ code, status, message, requestId }: Told): ParsedError {
  const parsed = { ...parseError({ status, body: message }), requestId };
  if (!isErrorCode(code)) return { ...parsed, code } as ParsedError;
  const entry = codes[code];
  const { recovery, actor } = entry;
  return { ...parsed, code, known: true, entry, recovery, actor };
}
