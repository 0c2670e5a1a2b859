import type { Link, Nodes, Root } from "mdast";
import { htmlToMarkdown } from "../text/html.ts";
import { isTooNested, maxNesting } from "../text/nesting.ts";
import { oneLine } from "../text/one-line.ts";
import { hasEntity, withoutEntities } from "./entities.ts";
import { Excess } from "./excess.ts";
import { markdownParser } from "./markdown-parser.ts";
import { countedMarks } from "./marks.ts";
import type { Cell } from "./table.ts";

/** Up to this length a text reads well in tables and editor hints. */
const short = 80;

/** Elements that descriptions have; other words in angle brackets are placeholders. */
const element =
  /<(?:\/(?:a|b|code|div|em|h\d|i|li|note|ol|p|pre|span|strong|table|td|tr|u|ul)|br ?\/?|p)>|<img\s/i;

/** Elements that need no end. */
const endless = new Set("br hr img wbr p li td th tr dt dd input col source".split(" "));

/** A text for people, and the same as Markdown if it has markup. */
export interface Written {
  readonly text: string;
  readonly markdown?: string;
  readonly hasBreaks?: boolean;
  /** The items, if it is a list and nothing else. */
  readonly items?: readonly string[];
  /** What it has and no text can hold. */
  readonly left?: readonly string[];
}

/** The text of a cell. HTML becomes Markdown. Throws `Excess` if that would take too long. */
export function written({ value, markdown, hasBreaks = false }: Cell): Written {
  const text = (Array.isArray(value) ? value.join("\n") : String(value)).trim();
  if (markdown !== undefined) return { text, markdown, hasBreaks };
  const prose = text.replace(/`[^`]*`/g, "");
  if (element.test(prose)) return ofHtml(text);
  return { text: hasEntity(prose) ? withoutEntities(text) : text, hasBreaks };
}

function ofHtml(html: string): Written {
  const left: string[] = [];
  const source = withPlaceholders(html);
  if (isTooNested(source)) throw new Excess(`nests more than ${maxNesting} elements`, 0);
  const markdown = htmlToMarkdown(source, (what) => left.push(what)).trim();
  const root = rootOf(markdown);
  const [only, ...others] = root.children;
  const text = plainOf(root);
  return {
    text,
    hasBreaks: true,
    ...(unescapedOf(markdown) !== text && { markdown }),
    ...(only?.type === "list" && others.length === 0 && { items: only.children.map(plainOf) }),
    ...(left.length > 0 && { left }),
  };
}

/** HTML in which words in angle brackets that nothing closes are text. */
function withPlaceholders(html: string): string {
  const ends = html.matchAll(/<\/([a-z][\w-]*)/gi);
  const closed = new Set(Array.from(ends, ([, name = ""]) => name.toLowerCase()));
  return html.replace(/<(?=([a-z][\w-]{0,40})(?![\w-])[^<>=/]*>)/gi, (start, name: string) =>
    endless.has(name.toLowerCase()) || closed.has(name.toLowerCase()) ? start : "&lt;",
  );
}

/** Reads Markdown whose HTML and entities are text. */
function rootOf(markdown: string): Root {
  const disable = { null: ["htmlFlow", "htmlText", "characterReference"] };
  return markdownParser().fromMarkdown(markdown, { extensions: [{ disable }, countedMarks()] });
}

/** What a reader sees of Markdown. An empty line is between blocks, and a semicolon between the items of a list. */
function plainOf(node: Nodes): string {
  if (node.type === "break") return "\n";
  if (!("children" in node)) return "value" in node ? node.value : "";
  const parts = node.children.map(plainOf);
  if (node.type === "root" || node.type === "blockquote") return blocks(parts, "\n\n");
  if (node.type === "list") return blocks(parts, "; ");
  return node.type === "listItem" ? blocks(parts, " ") : parts.join("");
}

const blocks = (parts: readonly string[], between: string): string =>
  parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join(between);

/** The addresses of Markdown that its plain text does not have. */
export function addressesIn(markdown: string): string[] {
  const addresses: string[] = [];
  const open: Nodes[] = [rootOf(markdown)];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "link" && !isBare(node)) addresses.push(node.url);
    if (node.type === "image") addresses.push(node.url);
    if ("children" in node) for (const child of node.children.toReversed()) open.push(child);
  }
  return addresses;
}

/** Whether the text of a link is its address. */
const isBare = (link: Link): boolean =>
  [link.url, `mailto:${link.url}`, link.url.replace(/^mailto:/, "")].includes(plainOf(link));

/** Markdown without the backslashes before punctuation. */
const unescapedOf = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1");

/** Markdown without the marks that a plain text does without: backslashes before punctuation, and those of code. */
const plainly = (markdown: string): string =>
  markdown.replace(
    /\\([!-/:-@[-`{-~])|(`+)(.+?)\2/gs,
    (_, escaped?: string, _ticks?: string, code = "") => escaped ?? code,
  );

/** The end of a line of HTML that is a sentence without a full stop: the next has several words and a capital. */
const unended = /[\p{L}\p{N})\]"'”’»](?=[ \t]*\n\s*\p{Lu}\S*\s+\S)/gu;

/** A text in one line, in which sentences that only a line break parted are still two. */
export const inOneLine = (text: string, hasBreaks = false): string =>
  oneLine(hasBreaks ? text.replace(unended, "$&.") : text);

/** A text that says what a code means, and what it says besides: markup, and what follows the first paragraph. */
export function meaningOf(
  { text, markdown, hasBreaks }: Written,
  isComment = false,
): { meaning: string; description?: string } {
  const isPlain = markdown !== undefined && words(plainly(markdown)) === words(text);
  const { meaning, rest } = parted(isPlain ? markdown : text, isComment, hasBreaks);
  const description = isPlain ? rest : (markdown ?? rest);
  return {
    meaning: isPlain ? plainly(meaning) : meaning,
    ...(description && { description }),
  };
}

const words = (text: string): string => text.replace(/\s+/g, " ");

/** A text in two: what can stand alone, and the rest. Nothing is lost but the white space between them. */
function parted(
  text: string,
  isComment: boolean,
  hasBreaks?: boolean,
): { meaning: string; rest?: string } {
  const end = /\n[ \t]*\n/.exec(text)?.index ?? text.length;
  const first = inOneLine(text.slice(0, end), hasBreaks);
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
