/** Characters that are invisible or reorder what stands around them: line separators, marks, bidi controls. */
const invisible = /[\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** A string literal as biome writes it: in single quotes where that saves escapes. */
export function literal(text: string): string {
  const json = JSON.stringify(text).replace(invisible, escaped);
  const doubles = text.split('"').length;
  if (doubles <= text.split("'").length) return json;
  return `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** An object key, quoted only where it has to be. */
export const key = (name: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name);

/** The lines of a JSDoc comment. The text can neither end the comment nor start a tag in it. */
export function jsDoc(indent: string, ...paragraphs: readonly string[]): string {
  const lines = paragraphs.join("\n\n").split("\n");
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  const body = lines.map((line) => `${indent} *${line && ` ${line}`}\n`);
  return `${indent}/**\n${body.join("")}${indent} */\n`;
}

/** Text for a comment: what would end it, start a tag or hide in it is written out. */
export function comment(text: string): string {
  return text
    .replaceAll("*/", "*\\/")
    .replace(/^@|\{@/g, (at) => at.replace("@", "\\@"))
    .replace(invisible, escaped);
}
