import type { Constant } from "../../formats/catalog-file.ts";
import { keysOf } from "../../model/pointer.ts";
import { escapeInvisible } from "../../text/invisible.ts";
import { shortQuoted as literal } from "../../text/quoted.ts";

export { literal };

/** The width at which ruff and black break lines (PEP 8). */
const maxWidth = 88;

/** A string constant, in parentheses if its line would be too long without them, but not with them. */
export function assignment(indent: string, name: string, text: string): string {
  const value = literal(text);
  const line = `${indent}${name} = ${value}`;
  const inner = `${indent}    ${value}`;
  return line.length <= maxWidth || inner.length > maxWidth
    ? `${line}\n`
    : `${indent}${name} = (\n${inner}\n${indent})\n`;
}

/** Items in brackets: on one line if they fit, else one per line. */
export function bracketed(
  indent: string,
  head: string,
  items: readonly string[],
  tail: string,
): string {
  const isTuple = items.length === 1 && head.endsWith("(");
  const line = `${indent}${head}${items.join(", ")}${isTuple ? "," : ""}${tail}`;
  if (line.length <= maxWidth) return `${line}\n`;
  const lines = items.map((item) => `${indent}    ${item},\n`);
  return `${indent}${head}\n${lines.join("")}${indent}${tail}\n`;
}

/** The keys of a JSON Pointer as a tuple. */
export function pointerLiteral(pointer: string): string {
  const keys = keysOf(pointer).map(literal);
  return `(${keys.join(", ")}${keys.length === 1 ? "," : ""})`;
}

/** A value of JSON that is neither an object nor an array. */
export function constantLiteral(value: Constant): string {
  if (typeof value === "string") return literal(value);
  return value === null ? "None" : value === true ? "True" : value === false ? "False" : `${value}`;
}

/** A docstring. */
export function docstring(indent: string, ...paragraphs: readonly string[]): string {
  const text = paragraphs
    .map(prose)
    .join("\n\n")
    .replaceAll(/\n(?=.)/g, `\n${indent}`);
  const isShort = paragraphs.length === 1 && !text.includes("\n");
  return `${indent}"""${text}${isShort ? "" : `\n${indent}`}"""\n`;
}

/** Escapes text for a docstring: it cannot end it, escape anything or start a doctest. */
function prose(text: string): string {
  const escaped = text.replaceAll("\\", "\\\\").replaceAll('"""', '\\"\\"\\"');
  return escapeInvisible(escaped.replace(/^"|"$/g, '\\"').replace(/^>(?=>>)/, "\\x3e"));
}
