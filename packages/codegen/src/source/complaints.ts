import type { ErrorCode } from "yaml";
import type { Findings } from "../problems/findings.ts";
import type { Text } from "./text.ts";

/** After errors on this many lines, the rest are mere consequences of the first ones. */
const maxLines = 20;

/** What is wrong, and the remedy. */
export type Wording = readonly [fact: string, fix: string];

const quote = "Put the text in quotes.";
const unreadable: Wording = ["This is not YAML", "Fix the YAML syntax."];
const property: Wording = ["An anchor or a tag is in the wrong place", "Delete it."];

/** What each of the parser's errors means to an author. */
const wordings: Readonly<Record<ErrorCode, Wording>> = {
  ALIAS_PROPS: property,
  BAD_ALIAS: ["* and & start a reference", quote],
  BAD_COLLECTION_TYPE: property,
  BAD_DIRECTIVE: ["A line that starts with % is a directive", "Delete the line."],
  BAD_DQ_ESCAPE: [
    "This escape sequence does not exist",
    "Double the backslash, or use single quotes.",
  ],
  BAD_INDENT: ["This is not indented like its neighbours", "Start it at the same column."],
  BAD_PROP_ORDER: property,
  BAD_SCALAR_START: ["A text cannot start with this character", quote],
  BLOCK_AS_IMPLICIT_KEY: ["This text has a second `: ` in it", quote],
  BLOCK_IN_FLOW: [
    "Brackets cannot hold indented lines of keys or items",
    "Use brackets here, too.",
  ],
  DUPLICATE_KEY: ["This key is already there", "Keep one of the two."],
  IMPOSSIBLE: unreadable,
  KEY_OVER_1024_CHARS: ["This key has more than 1,024 characters", "Shorten it."],
  MISSING_CHAR: ["This line has no colon", "Write `key: value`."],
  MULTILINE_IMPLICIT_KEY: ["This key has no value on its line", "Write `key: value`."],
  MULTIPLE_ANCHORS: property,
  MULTIPLE_DOCS: ["A second document starts here", "Delete the `---`, or write a file for each."],
  MULTIPLE_TAGS: property,
  NON_STRING_KEY: ["This cannot be a key", "Name it with plain text."],
  RESOURCE_EXHAUSTION: unreadable,
  TAB_AS_INDENT: ["This line is indented with a tab", "Indent it with spaces."],
  TAG_RESOLVE_FAILED: property,
  UNEXPECTED_TOKEN: ["This is unexpected here", "Delete it, or put the text in quotes."],
};

/** The parser has one code for all that is missing; the character at the place tells them apart. */
const missing: Readonly<Record<string, Wording>> = {
  "#": ["A comment starts right behind a value", "Put a space before the #."],
  ":": ["A space is missing after the colon", "Add it."],
};
const missingComma: Wording = ["A comma is missing here", "Add it, or put the text in quotes."];

/** What is wrong with the YAML: the first error of each line, because the others follow from it. */
export class Complaints {
  readonly #text: Text;
  readonly #byLine = new Map<number, { readonly offset: number; readonly wording: Wording }>();
  #first = Infinity;

  constructor(text: Text) {
    this.#text = text;
  }

  /** The first place that was complained of; errors behind it may follow from it. */
  get first(): number {
    return this.#first;
  }

  /** Whether reading on is of no use. */
  get areEnough(): boolean {
    return this.#byLine.size >= maxLines;
  }

  /** Adds an error of the parser by its code. Within brackets, commas separate values. */
  addCode(offset: number, code: ErrorCode, isInBrackets = false): void {
    const here = this.#text.content[offset] ?? "";
    const isMissing = code === "MISSING_CHAR";
    const lacksComma = isMissing || (code === "UNEXPECTED_TOKEN" && here !== ",");
    const special = (isMissing && missing[here]) || (isInBrackets && lacksComma && missingComma);
    this.add(offset, special || wordings[code]);
  }

  add(offset: number, wording: Wording): void {
    const { line } = this.#text.place(offset);
    if (this.#byLine.has(line) || this.areEnough) return;
    this.#byLine.set(line, { offset, wording });
    this.#first = Math.min(this.#first, offset);
  }

  addAll(others: Complaints): void {
    for (const { offset, wording } of others.#byLine.values()) this.add(offset, wording);
  }

  report(problems: Findings): void {
    for (const { offset, wording } of this.#byLine.values()) {
      const [fact, fix] = wording;
      problems.push(this.#text.problem(offset, "valid-yaml", `${fact}.`, fix));
    }
  }
}
