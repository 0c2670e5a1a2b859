import { createRequire } from "node:module";
import type Turndown from "turndown";

const require = createRequire(import.meta.url);

let converter: Turndown | undefined;

/** HTML as Markdown. Scripts, styles and whatever Markdown has no word for are left out. */
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
  return made.remove(["script", "style", "img"]);
}
