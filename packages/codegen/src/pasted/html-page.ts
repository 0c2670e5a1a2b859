import type { Parsed, Parser } from "./parser.ts";

/** Where a page says what it is about: its title, or a heading. */
const place = /<(?:title|h1|h2)\b[^<>]{0,256}>([^<]{1,256})/gi;

/** The status in such a text: `502 Bad Gateway`, `HTTP Status 404 – Not Found`, `shop.example | 502: Bad gateway`. */
const status =
  /(?:^|[|:–—-]\s|\b(?:[Ee]rror|ERROR|[Ss]tatus|[Cc]ode|HTTP)[ :]{1,2})([45]\d\d)(?=[.:!]?\s+[A-Z(]|\s?[:|–—-]|[\s.!]*$)/;

/** How many titles and headings of a page are read. */
const maxPlaces = 16;

/** Reads the status that an HTML page says, such as a proxy sends in place of a body. */
export function readPage<Found extends Parsed>(
  text: string,
  parser: Parser<Found>,
): Found | undefined {
  if (!/^\s*</.test(text)) return;
  let places = 0;
  for (const [, said = ""] of text.matchAll(place)) {
    const told = status.exec(said.replaceAll(/\s+/g, " ").trim())?.[1];
    if (told !== undefined) return parser.parse({ status: Number(told), body: text.trim() });
    if (++places === maxPlaces) return;
  }
  return;
}
