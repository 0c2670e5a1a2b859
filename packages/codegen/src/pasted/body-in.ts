import { isListed } from "./code-of.ts";
import { isCodeOf, readInside, readsInside, requestIdInside } from "./inside.ts";
import { objectsIn } from "./objects.ts";
import type { Parsed, Parser } from "./parser.ts";
import { statusSaid } from "./status-said.ts";

/** How much of the text beside a body may say its status. */
const maxBeside = 256;

/**
 * Reads a body with other text before or after it, as logs have it. The first with a code of the catalogue counts, or
 * else the first that is an error at all.
 */
export function readBodyIn<Found extends Parsed>(
  text: string,
  parser: Parser<Found>,
): Found | undefined {
  let first: Found | undefined;
  for (const { object, status } of bodiesIn(text)) {
    const found = readBody(object, status, parser);
    if (found && isListed(found, parser)) return found;
    first ??= found;
  }
  return first;
}

/** Reads all bodies in a text that have codes of the catalogue, also those in an object that is none itself. */
export const readBodiesIn = <Found extends Parsed>(text: string, parser: Parser<Found>): Found[] =>
  [...bodiesIn(text)].flatMap(({ object, status }) => {
    const found = readBody(object, status, parser);
    if (!found || !isListed(found, parser)) return [];
    return isListed(parser.parse({ body: object }), parser)
      ? [found]
      : [found, ...readsInside(object, parser)];
  });

/** The objects in a text, with the status beside each. */
function* bodiesIn(text: string): Generator<{ object: object; status: number | null }> {
  for (const plain of [text, ...unescaped(text)]) {
    let last = 0;
    for (const { object, start, end } of objectsIn(plain)) {
      const status = statusSaid(`${lineBefore(plain, last, start)} ${lineAfter(plain, end)}`);
      yield { object, status };
      last = end;
    }
  }
}

function readBody<Found extends Parsed>(
  object: object,
  said: number | null,
  parser: Parser<Found>,
): Found | undefined {
  const sent = parser.parse({ status: said, body: object });
  const { code, format, message, status } = sent;
  const isCode = code !== null && (format !== "json" || isCodeOf(object, code));
  const told = { ...sent, requestId: sent.requestId ?? requestIdInside(object) ?? null };
  if (isCode && isListed(sent, parser)) return told;
  const inside = readInside(object, parser);
  if (inside && inside.code !== null) return inside;
  const isError = status !== null || (code !== null && message !== "" && format !== "json");
  return format !== "text" && isError ? told : inside;
}

const lineBefore = (text: string, last: number, start: number): string =>
  text
    .slice(Math.max(last, start - maxBeside), start)
    .split("\n")
    .at(-1) ?? "";

const lineAfter = (text: string, end: number): string =>
  text.slice(end, end + maxBeside).split(/[\n{]/, 1)[0] ?? "";

/** A text whose objects are escaped, as within a string, without that. */
const unescaped = (text: string): string[] =>
  text.includes('{\\"') ? [text.replace(/\\(["\\])/g, "$1")] : [];
