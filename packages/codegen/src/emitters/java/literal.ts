import { spellInvisible } from "../../text/invisible.ts";

export { blockComment as javadoc } from "../../text/block-comment.ts";
/** Valid in Java too: after a doubled backslash, `u` starts no escape. */
export { quoted as literal } from "../../text/quoted.ts";

/** A call with arguments, or an expression that stays on one line. */
export type Expression = string | Call;

interface Call {
  readonly callee: string;
  readonly args: readonly Expression[];
}

export const call = (callee: string, ...args: readonly Expression[]): Call => ({ callee, args });

/** The lines of an expression between two texts, broken as google-java-format does it. */
export function lines(indent: string, before: string, value: Expression, after: string): string {
  const whole = `${indent}${before}${flat(value)}${after}\n`;
  if (typeof value === "string" || fits(whole)) return whole;
  const inner = `${indent}    `;
  const { callee, args } = value;
  const head = `${indent}${before}${callee}(\n`;
  const list = `${inner}${args.map(flat).join(", ")})${after}\n`;
  if (fits(list)) return head + list;
  const last = args.length - 1;
  const each = args.map((arg, at) => lines(inner, "", arg, at === last ? `)${after}` : ","));
  return head + each.join("");
}

/** The lines of a class constant. */
export function constant(declaration: string, value: Expression): string {
  const whole = `  ${declaration} = ${flat(value)};\n`;
  return fits(whole) ? whole : `  ${declaration} =\n${lines("      ", "", value, ";")}`;
}

function flat(value: Expression): string {
  if (typeof value === "string") return value;
  return `${value.callee}(${value.args.map(flat).join(", ")})`;
}

/** Whether a line, including its end, has at most 100 characters. */
const fits = (line: string): boolean => line.length <= 101;

/** What Javadoc or the compiler may interpret. */
const special: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "@": "&#64;",
  "*/": "*&#47;",
  "\\": "&#92;",
};

/** Escapes text for a Javadoc comment, so that it is only text. */
export const prose = (text: string): string =>
  spellInvisible(
    text.replace(/\*\/|[&<>@\\]/g, (part) => special[part] ?? part),
    (hexadecimal) => `&#x${hexadecimal};`,
  );
