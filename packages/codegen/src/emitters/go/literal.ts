import type { Constant } from "../../formats/catalog-file.ts";
import { escapeInvisible } from "../../text/invisible.ts";
import { quoted as literal } from "../../text/quoted.ts";

export { literal };

/** A value that bodies always have in one place. */
export function constantLiteral(value: Constant): string {
  if (value === null) return "nil";
  return typeof value === "string" ? literal(value) : String(value);
}

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
