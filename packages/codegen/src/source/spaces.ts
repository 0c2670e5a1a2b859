import type { Document, ErrorCode, Scalar } from "yaml";
import { codePoint } from "./decode.ts";
import type { Found, Wording } from "./wording.ts";
import { yaml } from "./yaml.ts";

/** Longer lines are not looked at. */
const maxLength = 200;

/** White space, but none of YAML's: a no-break space is a character of a text. */
const odd = /^[^\S \t\n\r]/;

export const startsOdd = (text: string): boolean => odd.test(text);

/** A key right before its value. What follows in an address, or in a second colon, is no value. */
const touchedColon = /^ *(?:- +)*[\w./-]+:(?=[^ \n/:])/;
const touchedDash = /^ *-(?=[\w"'[{]|[^\S \t\n\r])/;
/** The same where only a bracket or a quote is no part of the key. */
const touchedBracket = /^ *(?:- +)*[\w./-]+:(?=["'[{])/;

/** A text that is nothing but a line of its own may be a time of day, or a number below zero. */
const alone = [/^ *-(?=[A-Za-z"'[{]|[^\S \t\n\r])/, /^ *[A-Za-z_][\w.-]*:(?=[^ \n/:])/];

/** How a line starts that lacks a space, by what the parser says of it. */
const touched: Partial<Record<ErrorCode, readonly RegExp[]>> = {
  BAD_INDENT: [touchedDash],
  MISSING_CHAR: [touchedDash, touchedColon],
  BLOCK_AS_IMPLICIT_KEY: [touchedBracket],
  MULTILINE_IMPLICIT_KEY: [touchedColon],
};

/** A dash or a key right before its value, which YAML reads as one text. */
export const unspaced = (content: string, offset: number, code: ErrorCode): Found | undefined =>
  lacking(content, offset, touched[code] ?? []);

/** Texts alone below their keys that are keys or items themselves: only a space is missing. */
export function unspacedBelow({ contents }: Document.Parsed, content: string): Found[] {
  const { isScalar, visit } = yaml();
  const found: Found[] = [];
  visit(contents, {
    Pair(_, { value }) {
      if (!isScalar(value) || value.type !== "PLAIN") return;
      const [offset = 0] = (value as Scalar.Parsed).range;
      if (!startsLine(content, offset)) return;
      const text = lacking(content, offset, alone);
      if (text) found.push(text);
    },
  });
  return found;
}

function lacking(content: string, offset: number, forms: readonly RegExp[]): Found | undefined {
  const start = startOf(content, offset);
  if (start === undefined) return;
  const [line = ""] = content.slice(start, start + maxLength).split("\n", 1);
  for (const form of forms) {
    const [before] = form.exec(line) ?? [];
    if (before !== undefined) return missingSpace(content, start + before.length);
  }
  return;
}

/** A space that is missing at an offset, behind a dash or a colon. */
export function missingSpace(content: string, at: number): Found {
  const start = startOf(content, at);
  const [rest = ""] = content.slice(at, at + maxLength).split("\n", 1);
  const after = content[at - 1] === "-" ? "dash" : "colon";
  const isShown = start !== undefined && rest.length < maxLength;
  const line = isShown ? `: ${content.slice(start, at).trimStart()} ${rest.trim()}` : ".";
  const [space] = odd.exec(rest) ?? [];
  const wording: Wording = space
    ? [`After the ${after} is ${isNone(space)}`, `Put a space there${line}`]
    : [`A space is missing after the ${after}`, `Add it${line}`];
  return { at, wording };
}

/** Such a space at the start of an offset's line, or behind its indentation. */
export function oddIndent(content: string, offset: number): Found | undefined {
  const start = startOf(content, offset);
  if (start === undefined) return;
  const [before = "", space] =
    /^ *([^\S \t\n\r])/.exec(content.slice(start, start + maxLength)) ?? [];
  if (space === undefined) return;
  const fact = `This line is indented with ${isNone(space)}`;
  return { at: start + before.length - 1, wording: [fact, "Indent it with spaces."] };
}

const isNone = (space: string): string => `${codePoint(space)}, which is no space in YAML`;

/** Where the line of an offset starts, if that is not too far. */
function startOf(content: string, offset: number): number | undefined {
  const first = Math.max(0, offset - maxLength);
  const start = first + content.slice(first, offset).lastIndexOf("\n") + 1;
  return start === first && first > 0 && content[first - 1] !== "\n" ? undefined : start;
}

function startsLine(content: string, offset: number): boolean {
  const start = startOf(content, offset);
  return start !== undefined && /^ *$/.test(content.slice(start, offset));
}
