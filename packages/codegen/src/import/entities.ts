import { lazily } from "../text/lazily.ts";
import { markdownParser } from "./markdown-parser.ts";

const plainTexts: () => typeof import("mdast-util-to-string") = lazily("mdast-util-to-string");

/** A character as HTML writes it: `&amp;`, `&#8211;`, `&#x2013;`. */
const entity = /&(?:[a-z][a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});/gi;

export const hasEntity = (text: string): boolean => text.search(entity) !== -1;

/** A text with the characters that its entities stand for. What only looks like one stays. */
export function withoutEntities(text: string): string {
  const found = new Set(text.match(entity));
  const named = namedOf([...found].filter((one) => !one.startsWith("&#")));
  return text.replace(entity, (one) => named.get(one) ?? numbered(one));
}

/** A character of private use, which no name stands for. */
const separator = "\uE000";

/** Entities by name, which Markdown has, too. One parse of all is quick. */
function namedOf(entities: readonly string[]): Map<string, string> {
  const root = markdownParser().fromMarkdown(entities.join(separator));
  const characters = plainTexts().toString(root).split(separator);
  return new Map(entities.map((one, index) => [one, characters[index] ?? one]));
}

/** An entity with a number. From 128 to 159 these are characters of Windows, as in browsers. */
function numbered(one: string): string {
  const point = Number(one.slice(2, -1).replace(/^x/i, "0x"));
  if (point >= 128 && point < 160)
    return new TextDecoder("windows-1252").decode(Uint8Array.of(point));
  return point <= 0x10ffff ? String.fromCodePoint(point) : one;
}
