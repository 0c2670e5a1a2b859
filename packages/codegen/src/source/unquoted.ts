import type { ErrorCode } from "yaml";
import { lineValue } from "./quoted-line.ts";

/** The fact and the remedy. */
export type Wording = readonly [fact: string, fix: string];

/** A fault, and where it is. */
interface Found {
  readonly at: number;
  readonly wording: Wording;
}

/** What the parser says of texts that need quotes. */
const codes: ReadonlySet<ErrorCode> = new Set([
  "BAD_ALIAS",
  "BAD_DQ_ESCAPE",
  "BAD_SCALAR_START",
  "BLOCK_AS_IMPLICIT_KEY",
  "UNEXPECTED_TOKEN",
]);

const belowKey: Wording = [
  "This text goes on in the next line, which has a colon",
  "If that is a key, start it at the column of this one.",
];

export const missingSpace = (after: string): Wording => [
  `A space is missing after the ${after}`,
  "Add it.",
];

const secondColon = "This text has a second `: ` in it";

/** How no text can start without quotes. */
const mark = /^(?:[-?](?= )|[[\]{}&*!|>%@`,])/;

/** A fault of a text that needs quotes, in an author's terms, with the line as it should be. */
export function unquoted(content: string, offset: number, code: ErrorCode): Found | undefined {
  if (!codes.has(code)) return;
  const line = lineValue(content, offset);
  const [rest = ""] = content.slice(offset, offset + 2000).split("\n", 1);
  if (code === "BLOCK_AS_IMPLICIT_KEY" && !/^\?|:(?: |$)/.test(rest))
    return { at: offset, wording: belowKey };
  if (!line) return;
  const { at, value, quoted } = line;
  const isExtra = /[\]}]/.test(content[offset] ?? "") && offset > at;
  if (isExtra) return;
  if (code === "BAD_DQ_ESCAPE") {
    const isPlain = !/\\["\\]/.test(value) && quoted.endsWith("'");
    const fact = "This escape sequence does not exist";
    return isPlain ? { at: offset, wording: [fact, `Use single quotes: ${quoted}`] } : undefined;
  }
  if (/^["']/.test(value)) {
    const fact = "This text goes on after its closing quote";
    return { at: offset, wording: [fact, `Put all of it in quotes: ${quoted}`] };
  }
  const [start] = mark.exec(value) ?? [];
  if (start !== undefined) {
    const shown = start === "`" ? "a backtick" : `\`${start}\``;
    const fact = `A text without quotes cannot start with ${shown}`;
    const below = /[-|>]/.test(start) ? "Start it on the next line, or put" : "Put";
    return { at, wording: [fact, `${below} it in quotes: ${quoted}`] };
  }
  if (code !== "BLOCK_AS_IMPLICIT_KEY" || !/:(?: |$)/.test(value)) return;
  const fact = value.endsWith(":") ? "This text ends with a colon" : secondColon;
  return { at, wording: [fact, `Put the text in quotes: ${quoted}`] };
}

/** The same in brackets, where a second colon would start a map. */
export function unquotedItem(content: string, offset: number, code: ErrorCode): Found | undefined {
  if (code !== "BLOCK_IN_FLOW") return;
  const item = lineValue(content, offset, true);
  if (!item || !/: /.test(item.value)) return;
  return { at: offset, wording: [secondColon, `Put the text in quotes: ${item.quoted}`] };
}

/** How a line starts that lacks a space, by what the parser says of it. */
const spaceless: Partial<Record<ErrorCode, readonly [start: RegExp, after: string]>> = {
  BAD_INDENT: [/^ *-(?=[\w"'[{])/, "dash"],
  MISSING_CHAR: [/^ *-(?=[\w"'[{])/, "dash"],
  BLOCK_AS_IMPLICIT_KEY: [/^ *(?:- +)*[\w./-]+:(?=["'[{])/, "colon"],
  MULTILINE_IMPLICIT_KEY: [/^ *(?:- +)*[\w./-]+:(?=["'[{])/, "colon"],
};

/** Longer keys are not looked at. */
const maxKey = 200;

/** A dash or a key right before its value, which YAML reads as one text. */
export function unspaced(content: string, offset: number, code: ErrorCode): Found | undefined {
  const [form, after = ""] = spaceless[code] ?? [];
  if (!form) return;
  const first = Math.max(0, offset - maxKey);
  const start = first + content.slice(first, offset).lastIndexOf("\n") + 1;
  const [before] = form.exec(content.slice(start, start + maxKey)) ?? [];
  return before === undefined
    ? undefined
    : { at: start + before.length, wording: missingSpace(after) };
}
