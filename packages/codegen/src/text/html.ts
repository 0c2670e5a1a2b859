import { createRequire } from "node:module";
import type Turndown from "turndown";

const require = createRequire(import.meta.url);

/** What is used of an element; there are no types of the DOM here. */
interface Element {
  readonly nodeName: string;
  getAttribute(name: string): string | null;
}

/** Elements whose text nobody would see. */
const withoutText = new Set(
  "script style img iframe object template video audio svg math".split(" "),
);

/** A web page, a mail address, or a path. */
const safe = /^\s*(?:https?:|mailto:|[#/.])/i;

let converter: Turndown | undefined;

/**
 * HTML as Markdown. Scripts, styles, pictures and frames are left out. Of what Markdown has no word for, and of
 * links that a browser would run, the text is left.
 */
export function htmlToMarkdown(html: string): string {
  converter ??= newConverter();
  return converter.turndown(html);
}

/** Few catalogues need it, and loading it takes longer than a small catalogue. */
function newConverter(): Turndown {
  const Converter: typeof Turndown = require("turndown");
  const made = new Converter({
    headingStyle: "atx",
    codeBlockStyle: "fenced",
    bulletListMarker: "-",
  });
  made.addRule("without text", {
    filter: (node) => withoutText.has(elementOf(node).nodeName.toLowerCase()),
    replacement: () => "",
  });
  return made.addRule("unsafe links", {
    filter: (node) => {
      const link = elementOf(node);
      return link.nodeName === "A" && !safe.test(link.getAttribute("href") ?? "");
    },
    replacement: (text) => text,
  });
}

const elementOf = (node: unknown): Element => node as Element;
