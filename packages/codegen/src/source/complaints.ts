import type { ErrorCode } from "yaml";
import type { Findings } from "../problems/findings.ts";
import type { Text } from "./text.ts";
import { missingSpace, unquoted, unquotedItem, unspaced, type Wording } from "./unquoted.ts";

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
  BAD_INDENT: ["This is not aligned with its neighbours", "Start it at the same column."],
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
  MULTILINE_IMPLICIT_KEY: [
    "This key has no value on its line",
    "Write `key: value`, with a space after the colon.",
  ],
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
  UNEXPECTED_TOKEN: ["This is unexpected here", "Delete it, or put the text in quotes."],
};

/** The parser has one code for everything missing. The character at the place tells the cases apart. */
const missing: Readonly<Record<string, Wording>> = {
  "#": ["A comment starts right after a value", "Put a space before the #."],
  ":": missingSpace("colon"),
};
const missingComma: Wording = ["A comma is missing here", "Add it, or put the text in quotes."];
const missingEnd: Wording = ["A comma is missing at the end of this line", "Add it."];

/** Faults in the YAML: the first error of each line, because the others follow from it. */
export class Complaints {
  readonly #text: Text;
  readonly #byLine = new Map<number, { readonly offset: number; readonly wording: Wording }>();
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
    return this.#byLine.size >= maxLines;
  }

  /** Adds a parser error by its code. Inside brackets, commas separate values. */
  addCode(offset: number, code: ErrorCode, isInBrackets = false): void {
    this.add(...this.#worded(offset, code, isInBrackets));
  }

  add(offset: number, wording: Wording): void {
    this.#note(offset, wording);
    this.#first = Math.min(this.#first, offset);
  }

  /** Adds a bracket that closes nothing. No other error follows from it, for the parser does not see it. */
  addBracket(offset: number): void {
    this.#note(...this.#worded(offset, "UNEXPECTED_TOKEN", false));
  }

  #note(offset: number, wording: Wording): void {
    const { line } = this.#text.place(offset);
    if (!this.#byLine.has(line) && !this.areEnough) this.#byLine.set(line, { offset, wording });
  }

  #worded(offset: number, code: ErrorCode, isInBrackets: boolean): [at: number, Wording] {
    const { content } = this.#text;
    const text = isInBrackets
      ? unquotedItem(content, offset, code)
      : (unspaced(content, offset, code) ?? unquoted(content, offset, code));
    if (text) return [text.at, text.wording];
    if (isInBrackets && code === "MULTILINE_IMPLICIT_KEY") return [offset, missingEnd];
    const here = content[offset] ?? "";
    const isMissing = code === "MISSING_CHAR";
    const lacksComma = isMissing || (code === "UNEXPECTED_TOKEN" && here !== ",");
    const special = (isMissing && missing[here]) || (isInBrackets && lacksComma && missingComma);
    return [offset, special || wordings[code]];
  }

  addAll(others: Complaints): void {
    for (const { offset, wording } of others.#byLine.values()) this.#note(offset, wording);
  }

  report(problems: Findings): void {
    for (const { offset, wording } of this.#byLine.values()) {
      const [fact, fix] = wording;
      problems.push(this.#text.problem(offset, "valid-yaml", `${fact}.`, fix));
    }
  }
}
