import type { Parsed, Parser } from "./parser.ts";

/** What each word is a code of: words repeat, and several readers ask. */
const asked = new WeakMap<Parser<Parsed>, Map<string, string | undefined>>();

/** What is sent for a word that names a code of the catalogue, or one that is retired: by any of its values, or its key. */
export function codeOf(word: string, parser: Parser<Parsed>): string | undefined {
  const known = asked.get(parser) ?? new Map<string, string | undefined>();
  asked.set(parser, known);
  if (!known.has(word)) known.set(word, lookUp(word, parser));
  return known.get(word);
}

function lookUp(word: string, { parse, sentFor }: Parser<Parsed>): string | undefined {
  const { code, known, docsUrl, status } = parse({ body: { code: word } });
  // A retired code has docs of its own, not those of a status.
  const isListed = known || (docsUrl !== null && status === null);
  return isListed && code !== null ? code : sentFor(word);
}

/** Whether the code of an error is in the catalogue. */
export const isListed = ({ known, code }: Parsed, parser: Parser<Parsed>): boolean =>
  known || (code !== null && codeOf(code, parser) !== undefined);

/** Whether a code cannot be an ordinary word. */
export const isDistinct = (code: string): boolean =>
  /[^A-Za-z]/.test(code) || /^[A-Z]{4,}$/.test(code);
