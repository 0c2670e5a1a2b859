import { escapeInvisible } from "../../text/invisible.ts";

export { quoted as literal } from "../../text/quoted.ts";

/** The lines of a doc comment; each paragraph is one of them. */
export const goDoc = (...paragraphs: readonly string[]): string =>
  paragraphs.map((text) => `// ${text}\n`).join("//\n");

/** Text for a comment. Two adjacent quotes become a typographic one, as gofmt makes it. */
export const comment = (text: string): string =>
  escapeInvisible(text)
    .replace(/`{2,}/g, (quotes) => (quotes === "``" ? "“" : quotes))
    .replaceAll("''", "”");

/** A composite literal of fields, each on a line, with the values aligned as gofmt does. */
export function fields(
  indent: string,
  values: Readonly<Record<string, string | undefined>>,
): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  const width = Math.max(...given.map(([name]) => name.length)) + 2;
  return given.map(([name, value]) => `${indent}${`${name}:`.padEnd(width)}${value},\n`).join("");
}
