import { sentAs } from "./code-of.ts";
import type { Parsed, Parser } from "./parser.ts";

/** The maximum length of a code and what is around it. */
const maxLength = 272;

/** A status alone, as people copy it: `404`, `status 404`, `HTTP 404`. */
const bareStatus =
  /^(?:error )?(?:HTTP(?:\/\d(?:\.\d)?)? )?(?:status(?:[ _-]?code)?(?: ?[:=] ?| ))?([45]\d\d)$/i;

/** The same with its name in HTTP: `502 Bad Gateway`. */
const namedStatus = /^([45]\d\d)(?: [A-Z][A-Za-z_'-]{0,32}| a teapot){1,6}$/;

/** A code alone that is announced: `code: 20003`. */
const announced = /^(?:error[ _-]?code|code|error)(?: ?[:=] ?| )["'`]?([^\s"'`]+)["'`]?$/i;

/** Reads a text that is nothing but a code of the catalogue, or one that is retired, or else a status; undefined if it is not. */
export function readBareCode<Found extends Parsed>(
  text: string,
  parser: Parser<Found>,
): Found | undefined {
  const trimmed = text.trim();
  if (trimmed.length > maxLength) return;
  const said = trimmed.replace(/\s+/g, " ");
  for (const { word, status } of readings(said)) {
    const code = sentAs(word, parser);
    if (code !== undefined)
      return parser.parse({ body: { code }, ...(status && { status: Number(status) }) });
  }
  const [first] = readBareCodes(said, parser);
  if (first) return first;
  const status = (bareStatus.exec(said) ?? namedStatus.exec(said))?.[1];
  return status === undefined ? undefined : parser.parse({ status: Number(status) });
}

/** Reads a text that is nothing but several codes: `order.closed, card_declined and forbidden`. */
export function readBareCodes<Found extends Parsed>(text: string, parser: Parser<Found>): Found[] {
  const found: Found[] = [];
  for (const word of text.trim().split(/[\s,;]+(?:and\s+)?/)) {
    const code = sentAs(word.replaceAll(/^["'`]|["'`]$/g, ""), parser);
    if (code === undefined) return [];
    found.push(parser.parse({ body: { code } }));
  }
  return found;
}

interface Reading {
  readonly word: string;
  readonly status?: string;
}

/** A code as people copy it: alone, in quotes, or with its status before or behind it. */
function* readings(said: string): Generator<Reading> {
  yield { word: said };
  const quote = said.charAt(0);
  if (/["'`]/.test(quote) && said.endsWith(quote)) yield { word: said.slice(1, -1) };
  const told = announced.exec(said)?.[1];
  if (told !== undefined) yield { word: told };
  const words = said.split(/\s+/).filter((word) => word !== "HTTP" && word !== "-");
  const [first, second, ...more] = words.map(withoutMarks);
  if (first === undefined || second === undefined || more.length > 0) return;
  if (isStatus(first)) yield { word: second, status: first };
  if (isStatus(second)) yield { word: first, status: second };
}

/** A word without the brackets around it and the colon or comma after it. */
const withoutMarks = (word: string): string => word.replace(/^\(/, "").replace(/[:,)]{1,2}$/, "");

const isStatus = (word: string): boolean => /^[1-5]\d\d$/.test(word);
