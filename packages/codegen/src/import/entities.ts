import { createRequire } from "node:module";
import type { fromMarkdown } from "mdast-util-from-markdown";
import type { toString as plainText } from "mdast-util-to-string";

const require = createRequire(import.meta.url);

/** A character as HTML writes it: `&amp;`, `&#8211;`, `&#x2013;`. */
const entity = /&(?:[a-z][a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});/gi;

export const hasEntity = (text: string): boolean => text.search(entity) !== -1;

/** A text with the characters that its entities stand for. What only looks like one stays. */
export function withoutEntities(text: string): string {
  const parse: typeof fromMarkdown = require("mdast-util-from-markdown").fromMarkdown;
  const plain: typeof plainText = require("mdast-util-to-string").toString;
  const found = [...new Set(text.match(entity))];
  const characters = parse(found.join("\n\n")).children.map((block) => plain(block));
  const known = new Map(found.map((one, index) => [one, characters[index] ?? one]));
  return text.replace(entity, (one) => known.get(one) ?? one);
}
