import type { Parsed, Parser } from "./parser.ts";

/** What each word stands for: words repeat, and several readers ask. */
const asked = new WeakMap<Parser<Parsed>, Map<string, string | undefined>>();

/**
 * What was sent if a word names a code of the catalogue, or one that is retired: the word itself if it is one of its
 * values, or else what is sent for its key.
 */
export function sentAs(word: string, parser: Parser<Parsed>): string | undefined {
  const known = asked.get(parser) ?? new Map<string, string | undefined>();
  asked.set(parser, known);
  if (!known.has(word)) known.set(word, isValue(word, parser) ? word : parser.sentFor(word));
  return known.get(word);
}

function isValue(word: string, { parse }: Parser<Parsed>): boolean {
  const { code, known, docsUrl, status } = parse({ body: { code: word } });
  // A retired code has docs of its own, not those of a status.
  return code !== null && (known || (docsUrl !== null && status === null));
}

/** The code that a word names. */
export function codeOf(word: string, parser: Parser<Parsed>): string | undefined {
  const sent = sentAs(word, parser);
  return sent === undefined
    ? undefined
    : (parser.parse({ body: { code: sent } }).code ?? undefined);
}

/** Whether the code of an error is in the catalogue. */
export const isListed = ({ known, code }: Parsed, parser: Parser<Parsed>): boolean =>
  known || (code !== null && sentAs(code, parser) !== undefined);

/** Whether a code cannot be an ordinary word. */
export const isDistinct = (code: string): boolean =>
  /[^A-Za-z]/.test(code) || /^[A-Z]{4,}$/.test(code);
