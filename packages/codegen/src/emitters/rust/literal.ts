import { spellInvisible } from "../../text/invisible.ts";

/** rustfmt's limits for a line and for a list on one line. */
const maxWidth = 100;
const maxList = 60;

/** A string literal. */
export function literal(text: string): string {
  const escaped = text.replace(/["\\]/g, "\\$&").replace(/\p{Cc}/gu, spelled);
  return `"${spellInvisible(escaped, (hexadecimal) => `\\u{${hexadecimal}}`)}"`;
}

/** A literal of a `f64`. */
export const double = (value: number): string =>
  /^-?\d+$/.test(`${value}`) ? `${value}.0` : `${value}`;

const spelled = (control: string): string =>
  ({ "\n": "\\n", "\r": "\\r", "\t": "\\t" })[control] ??
  `\\u{${control.charCodeAt(0).toString(16)}}`;

/**
 * A declaration with a value, which moves to the next line if it does not fit. If it does not fit there either,
 * the text in its brackets does.
 */
export function line(indent: string, start: string, value: string, end: string): string {
  const whole = `${indent}${start} ${value}${end}`;
  const moved = `${indent}    ${value}${end}`;
  if (whole.length <= maxWidth || whole.includes("\n")) return `${whole}\n`;
  return moved.length <= maxWidth || !bracketed.test(value)
    ? `${indent}${start}\n${moved}\n`
    : field(indent, start, value, end);
}

/** A field of a struct. If it does not fit on a line, the text in its brackets moves to the next; any other stays. */
export function field(indent: string, start: string, value: string, end: string): string {
  const whole = `${indent}${start} ${value}${end}`;
  if (whole.length <= maxWidth) return `${whole}\n`;
  const [, open, text, close] = bracketed.exec(value) ?? [];
  return open === undefined
    ? `${whole}\n`
    : `${indent}${start} ${open}\n${indent}    ${text},\n${indent}${close}${end}\n`;
}

/** A text in the brackets of a call, which may be the only item of a list. */
const bracketed = /^((?:vec!\[)?\w[\w:]*\()(".*")(\)\]?)$/;

/**
 * A reference to a list: on one line if it is short, else one item per line. A single item may use
 * the rest of the line next to `around` other characters.
 */
export function list(indent: string, items: readonly string[], around = 0): string {
  const flat = items.join(", ");
  const room = items.length === 1 ? maxWidth - indent.length - around - "&".length : maxList;
  if (flat.length + "[]".length <= room) return `&[${flat}]`;
  return `&[\n${items.map((item) => `${indent}    ${item},\n`).join("")}${indent}]`;
}

/** A tuple that is an argument: on one line if it is short, else one item per line. */
export function pair(items: readonly string[]): string {
  const flat = items.join(", ");
  return flat.length <= maxList
    ? `(${flat})`
    : `(\n${items.map((item) => `    ${item},\n`).join("")})`;
}

/** A value; a function if its layout depends on the indentation. */
type Value = string | ((indent: string) => string);

/** A struct in a table, for a given indentation. */
export type Entry = (indent: string) => string;

export const entry =
  (type: string, fields: Readonly<Record<string, Value>>): Entry =>
  (indent) => {
    const inner = `${indent}    `;
    const lines = Object.entries(fields).map(([name, value]) =>
      field(inner, `${name}:`, typeof value === "string" ? value : value(inner), ","),
    );
    return `${type} {\n${lines.join("")}${indent}}`;
  };

/** A reference to a list of entries; a single one stays on the line of the brackets. */
export function table(entries: readonly Entry[], indent = ""): string {
  const [first, second] = entries;
  if (!first) return "&[]";
  if (!second) return `&[${first(indent)}]`;
  const inner = `${indent}    `;
  return `&[\n${entries.map((own) => `${inner}${own(inner)},\n`).join("")}${indent}]`;
}
