import type { ErrorCode } from "yaml";
import type { Findings } from "../problems/findings.ts";
import { missingSpace, oddIndent, unspaced } from "./spaces.ts";
import type { Text } from "./text.ts";
import { unquoted, unquotedItem } from "./unquoted.ts";
import { type Found, noValue, unaligned, unexpected, type Wording } from "./wording.ts";

/** After errors on this many lines, further ones are mere consequences. */
const maxLines = 20;

const quote = "Put the text in quotes.";
const unreadable: Wording = ["This is not YAML", "Fix the YAML syntax."];
const property: Wording = ["An anchor or a tag is in the wrong place", "Delete it."];

/** The parser's errors in an author's terms. */
const wordings: Readonly<Record<ErrorCode, Wording>> = {
  ALIAS_PROPS: property,
  BAD_ALIAS: ["* and & start a reference", quote],
  BAD_COLLECTION_TYPE: property,
  BAD_DIRECTIVE: ["A line that starts with % is a directive", "Delete the line."],
  BAD_DQ_ESCAPE: [
    "This escape sequence does not exist",
    "Double the backslash, or use single quotes.",
  ],
  BAD_INDENT: unaligned,
  BAD_PROP_ORDER: property,
  BAD_SCALAR_START: ["A text cannot start with this character", quote],
  BLOCK_AS_IMPLICIT_KEY: ["This text has a second `: ` in it", quote],
  BLOCK_IN_FLOW: [
    "Brackets cannot contain indented keys or items",
    "Use brackets here, too. If this is one text, put it in quotes.",
  ],
  DUPLICATE_KEY: ["This key is a duplicate", "Remove one of them."],
  IMPOSSIBLE: unreadable,
  KEY_OVER_1024_CHARS: ["This key has more than 1,024 characters", "Shorten it."],
  MISSING_CHAR: [
    "This line has no colon",
    "Write `key: value`. If it continues the text above, indent it further.",
  ],
  MULTILINE_IMPLICIT_KEY: noValue,
  MULTIPLE_ANCHORS: property,
  MULTIPLE_DOCS: [
    "A second document starts here",
    "Delete the `---`, or use one file per document.",
  ],
  MULTIPLE_TAGS: property,
  NON_STRING_KEY: ["This cannot be a key", "Use plain text."],
  RESOURCE_EXHAUSTION: unreadable,
  TAB_AS_INDENT: ["This line is indented with a tab", "Indent it with spaces."],
  TAG_RESOLVE_FAILED: property,
  UNEXPECTED_TOKEN: unexpected,
};

const touchedComment: Wording = [
  "A comment starts right after a value",
  "Put a space before the #.",
];
const missingComma: Wording = ["A comma is missing here", "Add it, or put the text in quotes."];
const missingEnd: Wording = ["A comma is missing at the end of this line", "Add it."];

/** Faults in the YAML: the first error of each line, because the others follow from it. */
export class Complaints {
  readonly #text: Text;
  readonly #found: Found[] = [];
  /** The lines that have a fault, or an error that another line causes. */
  readonly #lines = new Set<number>();
  #first = Infinity;

  constructor(text: Text) {
    this.#text = text;
  }

  /** The place of the first error. Later errors may follow from it. */
  get first(): number {
    return this.#first;
  }

  /** Whether further reading is useless. */
  get areEnough(): boolean {
    return this.#found.length >= maxLines;
  }

  /** Adds a parser error by its code. Inside brackets, commas separate values. */
  addCode(offset: number, code: ErrorCode, isInBrackets = false): void {
    this.add(this.#worded(offset, code, isInBrackets), offset);
  }

  /** Adds a fault, which the parser may have noticed elsewhere. */
  add(found: Found, noticed: number = found.at): void {
    this.#note(found, noticed);
    this.#first = Math.min(this.#first, found.at);
  }

  /** Adds a bracket that closes nothing. No other error follows from it, for the parser does not see it. */
  addBracket(offset: number): void {
    this.#note(this.#worded(offset, "UNEXPECTED_TOKEN", false));
  }

  #note(found: Found, noticed: number = found.at): void {
    const lines = [found.at, noticed].map((offset) => this.#text.place(offset).line);
    if (this.areEnough || lines.some((line) => this.#lines.has(line))) return;
    this.#found.push(found);
    for (const line of lines) this.#lines.add(line);
  }

  #worded(offset: number, code: ErrorCode, isInBrackets: boolean): Found {
    const { content } = this.#text;
    // The parser has one code for everything missing. The character at the place tells the cases apart.
    const here = content[offset] ?? "";
    const isMissing = code === "MISSING_CHAR";
    if (isMissing && here === "#") return { at: offset, wording: touchedComment };
    const text = isInBrackets
      ? unquotedItem(content, offset, code)
      : (unspaced(content, offset, code) ?? unquoted(content, offset, code));
    const found = oddIndent(content, offset) ?? text;
    if (found) return found;
    if (isMissing && here === ":") return missingSpace(content, offset + 1);
    if (isInBrackets && code === "MULTILINE_IMPLICIT_KEY")
      return { at: offset, wording: missingEnd };
    const lacksComma = isMissing || (code === "UNEXPECTED_TOKEN" && here !== ",");
    return { at: offset, wording: isInBrackets && lacksComma ? missingComma : wordings[code] };
  }

  addAll(others: Complaints): void {
    for (const found of others.#found) this.#note(found);
  }

  report(problems: Findings): void {
    for (const { at, wording } of this.#found) {
      const [fact, fix] = wording;
      problems.push(this.#text.problem(at, "valid-yaml", `${fact}.`, fix));
    }
  }
}
