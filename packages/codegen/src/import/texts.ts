import { createRequire } from "node:module";
import type { fromMarkdown } from "mdast-util-from-markdown";
import type { toString as plainText } from "mdast-util-to-string";
import { htmlToMarkdown } from "../text/html.ts";
import { oneLine } from "../text/one-line.ts";
import type { Cell } from "./table.ts";

const require = createRequire(import.meta.url);

/** Up to this length a text reads well in tables and editor hints. */
const short = 80;

/** Elements that descriptions have; other words in angle brackets are placeholders. */
const element =
  /<(?:\/(?:a|b|code|div|em|h\d|i|li|note|ol|p|pre|span|strong|table|td|tr|u|ul)|br ?\/?|p)>/i;

/** A text for people, and the same as Markdown if it has markup. */
export interface Written {
  readonly text: string;
  readonly markdown?: string;
}

/** The text of a cell. HTML becomes Markdown. */
export function written({ value, markdown }: Cell): Written {
  const text = (Array.isArray(value) ? value.join("\n") : String(value)).trim();
  if (markdown !== undefined) return { text, markdown };
  return element.test(text.replace(/`[^`]*`/g, "")) ? ofHtml(text) : { text };
}

function ofHtml(html: string): Written {
  const markdown = htmlToMarkdown(html).trim();
  const parse: typeof fromMarkdown = require("mdast-util-from-markdown").fromMarkdown;
  const plain: typeof plainText = require("mdast-util-to-string").toString;
  const text = parse(markdown)
    .children.map((block) => plain(block).trim())
    .filter(Boolean)
    .join("\n\n");
  return unescapedOf(markdown) === text ? { text } : { text, markdown };
}

/** Markdown without the backslashes before punctuation. */
const unescapedOf = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1");

/** A text in two: what can stand alone, and the rest. Nothing is lost but the white space between them. */
export function parted(text: string, isComment = false): { meaning: string; rest?: string } {
  const end = /\n[ \t]*\n/.exec(text)?.index ?? text.length;
  const first = oneLine(text.slice(0, end));
  const rest = text.slice(end).trim();
  if (!isComment || first.length <= short) return { meaning: first, ...(rest && { rest }) };
  const stop = sentenceEnd(text.slice(0, end));
  if (stop === undefined) return { meaning: first, ...(rest && { rest }) };
  return { meaning: oneLine(text.slice(0, stop)), rest: text.slice(stop).trim() };
}

/** Where the first sentence ends, if another one follows. */
function sentenceEnd(text: string): number | undefined {
  for (const { index, 0: end } of text.matchAll(/[.!?](?=\s+[\p{Lu}`"'([])/gu)) {
    const isAbbreviation = /(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|resp|no)|\b\p{L})$/iu.test(
      text.slice(0, index),
    );
    if (!isAbbreviation) return index + end.length;
  }
  return;
}
