import { escapeInvisible, invisible } from "../../text/invisible.ts";
import { shortQuoted as literal } from "../../text/quoted.ts";

export { blockComment as jsDoc } from "../../text/block-comment.ts";
export { literal };

/** An object key, quoted only where it has to be. */
export const key = (name: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name);

/** What a comment or who reads it may take for more than text. */
const special = new RegExp(`[*@<\\]]|${invisible.source}`);

/** What starts a tag, or HTML or a link in the Markdown that editors take comments for. */
const start = /(?<![^\s{])@|(?<=(?<!\\)(?:\\\\)*)(?:<(?=[a-z/!?])|\](?=[(:]))/gi;

/** Text for a comment, where it can neither end it nor do anything in it but be read. */
export function comment(text: string): string {
  if (!special.test(text)) return text;
  return escapeInvisible(text.replaceAll("*/", "*\\/").replace(start, "\\$&"));
}
