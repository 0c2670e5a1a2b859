import { escapeInvisible } from "./invisible.ts";

/** A string literal in double quotes with JSON's escapes, which JavaScript, Python, Go and Java share. */
export const quoted = (text: string): string => escapeInvisible(JSON.stringify(text));

/** The same in single quotes if that saves escapes, as biome and ruff write it. */
export function shortQuoted(text: string): string {
  const json = quoted(text);
  if (!text.includes('"')) return json;
  const doubles = text.split('"').length;
  if (doubles <= text.split("'").length) return json;
  return `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
