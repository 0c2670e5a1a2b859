import type { Findings } from "../problem.ts";
import type { Text } from "./text.ts";

/** What the parser finds after so many wrong lines is their echo. */
const maxLines = 20;

/** What the YAML parser says, as a fact and a remedy for an author; no fact where its own words will do. */
const wordings: readonly [message: RegExp, fact: string | undefined, fix: string][] = [
  [/^Nested mappings/, "This text has a second `: ` in it", "Put the text in quotes."],
  [/^Implicit/, "This key has no value on its line", "Write `key: value`."],
  [/same column/, "This is not indented like its neighbours", "Start it at the same column."],
  [/ end with a [\]}]/, "A bracket is still open here", "Close it, and indent the lines in it."],
  [/^Missing closing/, "A quoted text is still open here", "Close it with the same quote."],
  [/^Missing , /, "A comma is missing here", "Add it."],
  [/^Missing space/, "A space is missing behind the colon", "Add it."],
  [/must be at most 1024/, "This key has more than 1,024 characters", "Shorten it."],
  [/^Tabs/, "This line is indented with a tab", "Indent it with spaces."],
  [/^Comments/, "A comment starts right behind a value", "Put a space before the #."],
  [
    /^(Alias|Anchor|Not a YAML token|Plain value|Unexpected)/,
    undefined,
    "Put a text that starts like this in quotes.",
  ],
  [/^Invalid escape/, undefined, "Double the backslash, or use single quotes."],
];

/** Reports what the YAML parser finds wrong: the first error of each line, for the others follow from it. */
export class Complaints {
  readonly #text: Text;
  readonly #problems: Findings;
  readonly #lines = new Set<number>();

  constructor(text: Text, problems: Findings) {
    this.#text = text;
    this.#problems = problems;
  }

  /** Whether reading on is of no use. */
  get areEnough(): boolean {
    return this.#lines.size >= maxLines;
  }

  add(offset: number, message: string): void {
    if (this.areEnough) return;
    const { line } = this.#text.place(offset);
    if (this.#lines.has(line)) return;
    this.#lines.add(line);
    const [, fact = message, fix = "Mend the YAML."] =
      wordings.find(([pattern]) => pattern.test(message)) ?? [];
    this.#problems.push(this.#text.problem(offset, "valid-yaml", `${fact}.`, fix));
  }
}
