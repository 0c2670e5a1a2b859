import { escapeInvisible } from "../invisible.ts";

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

/** The lines of a JSDoc comment. */
export function jsDoc(indent: string, ...paragraphs: readonly string[]): string {
  const lines = paragraphs.join("\n\n").split("\n");
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  const body = lines.map((line) => `${indent} *${line && ` ${line}`}\n`);
  return `${indent}/**\n${body.join("")}${indent} */\n`;
}

/** Text for a comment, where it can neither end it nor start a tag, and where editors show it as it is. */
export function comment(text: string): string {
  const oneLine = text.replaceAll("*/", "*\\/").replace(/\s*\n\s*/g, " ");
  return escapeInvisible(oneLine.replace(/(?<![^\s{])@|<(?=[a-z/!?])/gi, "\\$&"));
}
