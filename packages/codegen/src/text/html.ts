import type Turndown from "turndown";
import { lazily } from "./lazily.ts";

const turndown: () => typeof Turndown = lazily("turndown");

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

/**
 * HTML as Markdown. Scripts, styles, pictures and frames are left out. Of what Markdown has no word for, and of
 * links that a browser would run, the text is left. `leave` is told what is not in the Markdown, as it was written.
 */
export function htmlToMarkdown(html: string, leave: (what: string) => void = () => {}): string {
  const Converter = turndown();
  const made = new Converter({
    headingStyle: "atx",
    codeBlockStyle: "fenced",
    bulletListMarker: "-",
  });
  made.addRule("without text", {
    filter: (node) => withoutText.has(elementOf(node).nodeName.toLowerCase()),
    replacement: (_, node) => {
      const element = elementOf(node);
      const source = element.getAttribute("src");
      const name = element.nodeName.toLowerCase();
      leave(source === null ? `<${name}>` : `<${name} src="${source}">`);
      return "";
    },
  });
  made.addRule("unsafe links", {
    filter: (node) => {
      const link = elementOf(node);
      return link.nodeName === "A" && !safe.test(link.getAttribute("href") ?? "");
    },
    replacement: (text, node) => {
      const address = elementOf(node).getAttribute("href");
      if (address !== null) leave(`a link to ${address.trim()}`);
      return text;
    },
  });
  return made.turndown(html);
}

const elementOf = (node: unknown): Element => node as Element;
