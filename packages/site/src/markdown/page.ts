import type { Labels } from "@org/error-codegen";
import GithubSlugger from "github-slugger";
import type { Element, Root, RootContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { toString as textOf } from "hast-util-to-string";
import { markdownToHast } from "satteri";
import { visit } from "unist-util-visit";
import { elementsIn } from "./elements.ts";
import { listFacts } from "./facts.ts";
import { frameCode, highlightCode } from "./highlight.ts";
import { linkPages } from "./links.ts";
import { shortenTables, tidyTables } from "./tables.ts";
import { groupTabs } from "./tabs.ts";

/** What a page is about; a guide is a page that the owner of the site wrote. */
export type Kind = "home" | "code" | "status" | "category" | "guide";

/** A page of the docs as the site shows it. */
export interface Page {
  readonly title: string;
  /** The first sentence: what happened, or what the API is. */
  readonly lead: string;
  readonly html: string;
  readonly headings: readonly Heading[];
}

interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** The location of a page, and the words around it. */
export interface Place {
  /** Its file, below the folder of all pages. */
  readonly file: string;
  /** The prefix of every link within the site. */
  readonly base: string;
  /** The URL of the table of codes. */
  readonly table: string;
  readonly labels: Labels;
}

/** Reads a page. It drops HTML between its blocks, such as the header of generated pages. */
export function readPage(markdown: string, kind: Kind, { file, base, table, labels }: Place): Page {
  const tree = markdownToHast(markdown, { position: false }) as Root;
  tree.children = tree.children.filter(({ type }) => type === "element");
  const title = takeTitle(tree);
  linkPages(tree, file, base);
  if (kind === "guide") {
    dropHtml(tree);
    highlightCode(tree);
    frameCode(tree, labels);
    return { title, lead: "", headings: nameHeadings(tree, "h2", "h3"), html: toHtml(tree) };
  }
  dropFooter(tree);
  const lead = kind === "home" ? takeLead(tree) : listFacts(tree, labels);
  highlightCode(tree);
  groupTabs(tree, labels.inCode);
  frameCode(tree, labels);
  // Categories keep their rows: without scripts, these are the only lists.
  if (kind !== "category") shortenTables(tree, filtered(kind, title, table), labels.codes);
  tidyTables(tree);
  hideRelated(tree, labels.related);
  return { title, lead, headings: nameHeadings(tree, "h2"), html: toHtml(tree) };
}

/** Drops HTML within the blocks of a page. */
function dropHtml(tree: Root): void {
  visit(tree, "raw", (_, index, parent) => {
    if (!parent || index === undefined) return;
    parent.children.splice(index, 1);
    return index;
  });
}

/** The URL of the table with only the codes that a page lists. */
const filtered = (kind: Kind, title: string, table: string): string =>
  kind === "status" ? `${table}?status=${title}` : table;

function takeTitle(tree: Root): string {
  const [first] = tree.children;
  if (first?.type !== "element" || first.tagName !== "h1") return "";
  tree.children.shift();
  return textOf(first);
}

/** Drops the links to the index and to other languages, which the site's frame has. */
function dropFooter(tree: Root): void {
  const rule = tree.children.findLastIndex((node) => isNamed(node, "hr"));
  if (rule !== -1) tree.children.length = rule;
}

/** Takes the paragraph that introduces the home page. */
function takeLead(tree: Root): string {
  const [first] = tree.children;
  if (!first || !isNamed(first, "p")) return "";
  tree.children.shift();
  return textOf(first);
}

/** Hides the list of related codes from the search, which should find those codes' own pages. */
function hideRelated(tree: Root, heading: string): void {
  const at = tree.children.findIndex((node) => isNamed(node, "h2") && textOf(node) === heading);
  const list = tree.children.slice(at + 1).find((node) => isNamed(node, "ul"));
  if (at !== -1 && list?.type === "element") list.properties.dataPagefindIgnore = "";
}

/** Adds ids to some levels of headings, for links to them. */
function nameHeadings(tree: Root, ...levels: readonly string[]): Heading[] {
  const slugger = new GithubSlugger();
  return elementsIn(tree, ...levels).map((heading) => {
    const text = textOf(heading);
    const slug = slugger.slug(text);
    heading.properties.id = slug;
    return { depth: Number(heading.tagName.slice(1)), slug, text };
  });
}

const isNamed = (node: RootContent, name: string): node is Element =>
  node.type === "element" && node.tagName === name;
