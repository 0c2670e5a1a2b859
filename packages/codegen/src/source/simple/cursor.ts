import { maxDepth } from "../limits.ts";
import type { Text } from "../text.ts";
import { quit } from "./scalars.ts";

/** Deeper files are left to the parser that counts levels. */
const maxLevels = maxDepth / 2;

/** The most lexemes that a line, the mark of an item, a comment, a part in brackets and a line of a block have. */
export const tokens = { line: 8, item: 2, comment: 2, part: 8, text: 2 };

/** Where reading is in a file, and how much more of it may be read. */
export class Cursor {
  readonly text: Text;
  readonly content: string;
  /** The present line: its indentation, where its content starts, and its end. Behind the last one, -1. */
  indent = 0;
  start = 0;
  end = -1;
  /** Where reading goes on. */
  at = 0;
  #depth = 0;
  /** How many tokens there may still be. */
  #tokens: number;

  constructor(text: Text, limit: number) {
    this.text = text;
    this.content = text.content;
    this.#tokens = limit - 1;
  }

  /** Goes to the next line that has more than a comment. */
  nextLine(): void {
    const { content } = this;
    for (;;) {
      const first = this.end + 1;
      if (first >= content.length) {
        this.indent = -1;
        return;
      }
      let at = first;
      while (content[at] === " ") at++;
      this.end = content.indexOf("\n", at);
      this.count(tokens.line);
      if (content[at] === "\n" || content[at] === "#") continue;
      this.indent = at - first;
      this.start = at;
      this.at = at;
      if (this.indent === 0 && /^(?:---|\.\.\.)/.test(content.slice(at, at + 3))) quit();
      return;
    }
  }

  /** Goes to the next line, if the present one has nothing more than a comment. */
  endLine(): void {
    if (this.at !== this.end) {
      if (this.content[this.at] !== "#" || this.content[this.at - 1] !== " ") quit();
      this.count(tokens.comment);
    }
    this.nextLine();
  }

  /** Whether the present line is an item of a list. */
  isItem(): boolean {
    return this.content[this.start] === "-" && this.content[this.start + 1] === " ";
  }

  skipSpaces(): void {
    while (this.content[this.at] === " ") this.at++;
  }

  /** Enters a map or a list. */
  enter(): void {
    if (++this.#depth > maxLevels) quit();
  }

  leave(): void {
    this.#depth--;
  }

  count(found: number): void {
    this.#tokens -= found;
    if (this.#tokens < 0) quit();
  }
}
