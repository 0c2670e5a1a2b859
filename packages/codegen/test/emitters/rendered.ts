import { marked } from "marked";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Readers of Markdown, none of which cleans what it renders: CommonMark, GitHub's, and another's. */
export const renderers: Readonly<Record<string, (markdown: string) => string>> = {
  CommonMark: (markdown) => micromark(markdown, dangerous),
  GitHub: (markdown) =>
    micromark(markdown, { ...dangerous, extensions: [gfm()], htmlExtensions: [unfiltered] }),
  marked: (markdown) => marked.parse(markdown, { async: false }),
};

const { exit: { htmlFlowData: _, htmlTextData: __, ...exit } = {}, ...html } = gfmHtml();

/** What GitHub renders before it filters tags, which would hide here what got through. */
const unfiltered = { ...html, exit };

const dangerous = { allowDangerousHtml: true, allowDangerousProtocol: true };

/** The elements of HTML that have one of these names, in their order; all of them where none is named. */
export function elements(html: string, ...names: readonly string[]): Element[] {
  return [...walk(parseFragment(html))].filter(
    (node): node is Element =>
      "tagName" in node && (names.length === 0 || names.includes(node.tagName)),
  );
}

/** The comments of HTML. */
export function comments(html: string): string[] {
  return [...walk(parseFragment(html))].flatMap((node) =>
    node.nodeName === "#comment" && "data" in node ? [node.data] : [],
  );
}

/** What a person reads of a node. */
export function textOf(node: Node): string {
  return [...walk(node)].map((part) => ("value" in part ? part.value : "")).join("");
}

function* walk(node: Node): Generator<Node> {
  yield node;
  if ("childNodes" in node) for (const child of node.childNodes) yield* walk(child);
}

/** What Markdown makes of texts; anything else was smuggled in. */
const made = new Set(
  "a blockquote br code del em img h1 h2 h3 hr li ol p pre strong table tbody td th thead tr ul".split(
    " ",
  ),
);

/** What in HTML does more than say something: elements that Markdown does not make, addresses that run. */
export function alive(html: string): string[] {
  return elements(html).flatMap(({ tagName, attrs }) => {
    const odd = attrs.filter(({ name, value }) => !isHarmless(tagName, name, value));
    const facts = odd.map(({ name, value }) => `${tagName} ${name}=${value}`);
    return made.has(tagName) ? facts : [tagName, ...facts];
  });
}

function isHarmless(tag: string, name: string, value: string): boolean {
  if ((tag === "a" && name === "href") || (tag === "img" && name === "src"))
    return /^(https?:|mailto:|undefined)$/.test(`${URL.parse(value, "https://a.b/")?.protocol}`);
  return ["title", "class", "align", "start", "alt"].includes(name);
}
