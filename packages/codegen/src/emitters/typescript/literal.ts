import { escapeInvisible, invisible } from "../../text/invisible.ts";
import { shortQuoted as literal } from "../../text/quoted.ts";

export { blockComment as jsDoc } from "../../text/block-comment.ts";
export { literal };

/** An object key, quoted only if necessary. `__proto__` would set the prototype. */
export function key(name: string): string {
  if (name === "__proto__") return `["__proto__"]`;
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name);
}

/** An object with one member per line. */
export const object = (members: readonly string[]): string =>
  members.length > 0 ? `{\n${members.join("")}}` : "{}";

/** What a comment or its reader may interpret. */
const special = new RegExp(`[*@<\\]]|${invisible.source}`);

/** What starts a tag, or HTML or a link, since editors show comments as Markdown. */
const start = /(?<![^\s{])@|(?<=(?<!\\)(?:\\\\)*)(?:<(?=[a-z/!?])|\](?=[(:]))/gi;

/** Escapes text for a comment, so that it is only text. */
export function comment(text: string): string {
  if (!special.test(text)) return text;
  return escapeInvisible(text.replaceAll("*/", "*\\/").replace(start, "\\$&"));
}
