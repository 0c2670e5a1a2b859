import { escapeInvisible, invisible } from "../../text/invisible.ts";

/** A string literal as biome writes it: in single quotes where that saves escapes. */
export function literal(text: string): string {
  const json = escapeInvisible(JSON.stringify(text));
  const doubles = text.split('"').length;
  if (doubles <= text.split("'").length) return json;
  return `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** An object key, quoted only where it has to be. */
export const key = (name: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name);

/** An object, given its members in lines of their own. */
export const object = (members: readonly string[]): string =>
  members.length > 0 ? `{\n${members.join("")}}` : "{}";

/** The lines of a JSDoc comment. */
export function jsDoc(indent: string, ...paragraphs: readonly string[]): string {
  const lines = paragraphs.join("\n\n").split("\n");
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  const body = lines.map((line) => `${indent} *${line && ` ${line}`}\n`);
  return `${indent}/**\n${body.join("")}${indent} */\n`;
}

/** What a comment or who reads it may take for more than text. */
const special = new RegExp(`[*@<\\]]|${invisible.source}`);

/** What starts a tag, or HTML or a link in the Markdown that editors take comments for. */
const start = /(?<![^\s{])@|(?<=(?<!\\)(?:\\\\)*)(?:<(?=[a-z/!?])|\](?=[(:]))/gi;

/** Text for a comment, where it can neither end it nor do anything in it but be read. */
export function comment(text: string): string {
  if (!special.test(text)) return text;
  return escapeInvisible(text.replaceAll("*/", "*\\/").replace(start, "\\$&"));
}
