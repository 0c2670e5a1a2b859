import { escapeInvisible } from "../../text/invisible.ts";

export { quoted as literal } from "../../text/quoted.ts";

/** The lines of a doc comment, one per paragraph. */
export const goDoc = (...paragraphs: readonly string[]): string =>
  paragraphs.map((text) => `// ${text}\n`).join("//\n");

/** Escapes text for a comment. Two adjacent quotes become a typographic one, as gofmt does it. */
export const comment = (text: string): string =>
  escapeInvisible(text)
    .replace(/`{2,}/g, (quotes) => (quotes === "``" ? "“" : quotes))
    .replaceAll("''", "”");

/** A composite literal with one field per line, aligned as gofmt does it. */
export function fields(
  indent: string,
  values: Readonly<Record<string, string | undefined>>,
): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  const width = Math.max(...given.map(([name]) => name.length)) + 2;
  return given.map(([name, value]) => `${indent}${`${name}:`.padEnd(width)}${value},\n`).join("");
}
