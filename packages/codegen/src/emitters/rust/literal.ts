import { spellInvisible } from "../../text/invisible.ts";

/** rustfmt's limits for a line and for a list on one line. */
const maxWidth = 100;
const maxList = 60;

/** A string literal. */
export function literal(text: string): string {
  const escaped = text.replace(/["\\]/g, "\\$&").replace(/\p{Cc}/gu, spelled);
  return `"${spellInvisible(escaped, (hexadecimal) => `\\u{${hexadecimal}}`)}"`;
}

const spelled = (control: string): string =>
  ({ "\n": "\\n", "\r": "\\r", "\t": "\\t" })[control] ??
  `\\u{${control.charCodeAt(0).toString(16)}}`;

/** A line with a value, which moves to the next line if it does not fit. */
export function line(indent: string, start: string, value: string, end: string): string {
  const whole = `${indent}${start} ${value}${end}`;
  const broken = `${indent}${start}\n${indent}    ${value}${end}`;
  const isLong = whole.length > maxWidth && !whole.includes("\n");
  return `${isLong ? broken : whole}\n`;
}

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

/** A value; a function if its layout depends on the indentation. */
type Value = string | ((indent: string) => string);

/** A struct in a table, for a given indentation. */
export type Entry = (indent: string) => string;

export const entry =
  (name: string, fields: Readonly<Record<string, Value>>): Entry =>
  (indent) => {
    const inner = `${indent}    `;
    const lines = Object.entries(fields).map(([field, value]) =>
      line(inner, `${field}:`, typeof value === "string" ? value : value(inner), ","),
    );
    return `${name} {\n${lines.join("")}${indent}}`;
  };

/** A reference to a list of entries; a single one stays on the line of the brackets. */
export function table(entries: readonly Entry[]): string {
  const [first, second] = entries;
  if (!first) return "&[]";
  if (!second) return `&[${first("")}]`;
  return `&[\n${entries.map((own) => `    ${own("    ")},\n`).join("")}]`;
}
