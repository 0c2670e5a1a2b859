import { maxDepth, maxTokens } from "../limits.ts";
import type { Spot, Spots } from "../spots.ts";
import type { Text } from "../text.ts";
import { beyond, blockText, plainValue, quit, quoted, startsPlain } from "./scalars.ts";

/** Deeper files are left to the parser that counts levels. */
const maxLevels = maxDepth / 2;

/** YAML allows a key of a line 1,024 characters, quotes and escapes included. */
const maxKey = 1000;

/** The most lexemes that a line, the mark of an item, a comment, a part in brackets and a line of a block have. */
const tokens = { line: 8, item: 2, comment: 2, part: 8, text: 2 };

type Container = { value: unknown; readonly place: number };

/**
 * Reads the simple part of YAML that catalogues are written in: maps and lists by indentation, or in brackets on one
 * line; texts without quotes, or in quotes, on one line; blocks of text; comments. Gives undefined for a file with
 * anything else, above all with any fault: the parser of all YAML then reads it, and reports. For what it
 * reads, values and places are the same as that parser's.
 */
export function readSimple(
  text: Text,
  spots: Spots,
  limit: number = maxTokens,
): Record<string, unknown> | undefined {
  try {
    return new Reader(text, spots, limit).read();
  } catch (error) {
    if (error !== beyond) throw error;
    return;
  }
}

class Reader {
  readonly #text: Text;
  readonly #spots: Spots;
  readonly #content: string;
  /** The present line: its indentation, where its content starts, and its end. Behind the last one, -1. */
  #indent = 0;
  #start = 0;
  #end = -1;
  /** Where reading goes on. */
  #at = 0;
  #depth = 0;
  /** How many tokens there may still be. */
  #tokens: number;

  constructor(text: Text, spots: Spots, limit: number) {
    this.#text = text;
    this.#spots = spots;
    this.#tokens = limit - 1;
    this.#content = text.content;
  }

  read(): Record<string, unknown> {
    if (!this.#content.endsWith("\n") || /[\t\r]/.test(this.#content)) quit();
    this.#nextLine();
    if (this.#indent !== 0 || this.#isItem()) quit();
    const { value } = this.#block(0);
    if (this.#indent !== -1) quit();
    return value as Record<string, unknown>;
  }

  /** Goes to the next line that has more than a comment. */
  #nextLine(): void {
    const content = this.#content;
    for (;;) {
      const first = this.#end + 1;
      if (first >= content.length) {
        this.#indent = -1;
        return;
      }
      let at = first;
      while (content[at] === " ") at++;
      this.#end = content.indexOf("\n", at);
      this.#count(tokens.line);
      if (content[at] === "\n" || content[at] === "#") continue;
      this.#indent = at - first;
      this.#start = at;
      this.#at = at;
      if (this.#indent === 0 && /^(?:---|\.\.\.)/.test(content.slice(at, at + 3))) quit();
      return;
    }
  }

  /** Whether the present line is an item of a list. */
  #isItem(): boolean {
    return this.#content[this.#start] === "-" && this.#content[this.#start + 1] === " ";
  }

  /** The map or the list whose first line is the present one. */
  #block(indent: number): Container {
    if (++this.#depth > maxLevels) quit();
    const place = this.#start;
    const value = this.#isItem() ? this.#list(indent) : this.#map(indent);
    if (this.#indent > indent) quit();
    this.#depth--;
    return { value, place };
  }

  #map(indent: number): object {
    const map: Record<string, unknown> = {};
    const spots = new Map<string, Spot>();
    do {
      const key = this.#start;
      const name = this.#key(spots);
      const { value, place } = this.#value(indent);
      spots.set(name, { text: this.#text, key, value: place });
      map[name] = value;
    } while (this.#indent === indent && !this.#isItem());
    this.#spots.set(map, spots);
    return map;
  }

  #list(indent: number): unknown[] {
    const list: unknown[] = [];
    const spots = new Map<number, Spot>();
    do {
      this.#count(tokens.item);
      this.#at = this.#start + 1;
      this.#skipSpaces();
      this.#start = this.#at;
      const { value, place } = this.#item(indent);
      spots.set(list.length, { text: this.#text, key: place, value: place });
      list.push(value);
    } while (this.#indent === indent && this.#isItem());
    this.#spots.set(list, spots);
    return list;
  }

  /** The value of an item: what is on its line, or a map that starts there. */
  #item(indent: number): Container {
    const first = this.#content[this.#at] ?? "";
    if (first === "\n" || first === "#") quit();
    const lineStart = this.#content.lastIndexOf("\n", this.#start) + 1;
    const column = this.#start - lineStart;
    if (!startsPlain(first) || this.#colon() === -1) return this.#value(indent);
    return this.#block(column);
  }

  /** Where the key of the present line ends; -1 if it has none. */
  #colon(): number {
    const content = this.#content;
    for (let at = this.#start; at < this.#end; at++) {
      if (content[at] === ":" && (content[at + 1] === " " || at + 1 === this.#end)) return at;
      if (content[at] === " " && content[at + 1] === "#") return -1;
    }
    return -1;
  }

  /** The key of the present line, and its colon. */
  #key(taken: ReadonlyMap<string, Spot>): string {
    const first = this.#content[this.#at] ?? "";
    const name = first === '"' || first === "'" ? this.#quoted() : this.#plainKey(first);
    if (this.#content[this.#at] !== ":" || this.#at - this.#start > maxKey) quit();
    return this.#afterColon(name, taken);
  }

  #plainKey(first: string): string {
    const colon = this.#colon();
    if (!startsPlain(first) || colon === -1) quit();
    const name = this.#content.slice(this.#at, colon);
    this.#at = colon;
    return name === "<<" ? quit() : name;
  }

  /** Goes to the value behind a colon. It may touch the colon behind quotes in brackets, as in JSON. */
  #afterColon(name: string, taken: ReadonlyMap<string, Spot>, mayTouch = false): string {
    const isFit = name !== "" && name !== "__proto__" && !name.endsWith(" ");
    if (!isFit || taken.has(name)) quit();
    this.#at++;
    if (!mayTouch && this.#at < this.#end && this.#content[this.#at] !== " ") quit();
    this.#skipSpaces();
    return name;
  }

  /** The value that starts here or on the next line, inside of something with this indentation. */
  #value(indent: number): Container {
    const place = this.#at;
    const first = this.#content[place] ?? "";
    if (place === this.#end || first === "#") {
      this.#endLine();
      const isInside = this.#indent > indent || (this.#indent === indent && this.#isItem());
      return isInside ? this.#block(this.#indent) : quit();
    }
    if (first === "|" || first === ">") return { value: this.#blockText(indent), place };
    const value = this.#inline(this.#endOfPlain);
    this.#skipSpaces();
    this.#endLine();
    return { value, place };
  }

  /** A text, or what is in brackets. */
  #inline(endOfPlain: () => number): unknown {
    const first = this.#content[this.#at] ?? "";
    if (first === '"' || first === "'") return this.#quoted();
    if (first === "[") return this.#bracketedList();
    if (first === "{") return this.#bracketedMap();
    if (!startsPlain(first)) quit();
    const start = this.#at;
    let end = endOfPlain.call(this);
    this.#at = end;
    while (this.#content[end - 1] === " ") end--;
    return plainValue(this.#content.slice(start, end));
  }

  /** Where a text without quotes ends: with its line, or before a comment. */
  #endOfPlain(): number {
    const content = this.#content;
    for (let at = this.#at; at < this.#end; at++) {
      if (content[at] === ":" && (content[at + 1] === " " || at + 1 === this.#end)) quit();
      if (content[at] === "#" && content[at - 1] === " ") return at;
    }
    return this.#end;
  }

  /** The same in brackets. */
  #endInBrackets(): number {
    const content = this.#content;
    for (let at = this.#at; at < this.#end; at++) {
      const character = content[at] ?? "";
      if (character === "," || character === "]" || character === "}") return at;
      if (character === ":" && /[\s,[\]{}]/.test(content[at + 1] ?? "")) return at;
      if (/[[{]/.test(character) || (character === " " && content[at + 1] === "#")) quit();
    }
    return quit();
  }

  #quoted(): string {
    const [text, end] = quoted(this.#content, this.#at);
    this.#at = end;
    return text;
  }

  #bracketedList(): unknown[] {
    const list: unknown[] = [];
    const spots = new Map<number, Spot>();
    this.#bracketed("]", (place) => {
      spots.set(list.length, { text: this.#text, key: place, value: place });
      list.push(this.#inline(this.#endInBrackets));
    });
    this.#spots.set(list, spots);
    return list;
  }

  #bracketedMap(): object {
    const map: Record<string, unknown> = {};
    const spots = new Map<string, Spot>();
    this.#bracketed("}", (key) => {
      const isQuoted = /["']/.test(this.#content[key] ?? "");
      const end = isQuoted ? 0 : this.#endInBrackets();
      if (!isQuoted && !startsPlain(this.#content[key] ?? "")) quit();
      const name = isQuoted ? this.#quoted() : this.#content.slice(key, end);
      if (!isQuoted) this.#at = end;
      if (this.#content[this.#at] !== ":" || (name === "<<" && !isQuoted)) quit();
      this.#afterColon(name, spots, isQuoted);
      spots.set(name, { text: this.#text, key, value: this.#at });
      map[name] = this.#inline(this.#endInBrackets);
    });
    this.#spots.set(map, spots);
    return map;
  }

  /** What is between brackets on the present line, one part after the other. */
  #bracketed(close: "]" | "}", read: (place: number) => void): void {
    if (++this.#depth > maxLevels) quit();
    this.#at++;
    this.#skipSpaces();
    if (this.#content[this.#at] === close) this.#at++;
    else
      for (;;) {
        this.#count(tokens.part);
        read(this.#at);
        this.#skipSpaces();
        const next = this.#content[this.#at];
        this.#at++;
        if (next === close) break;
        if (next !== ",") quit();
        this.#skipSpaces();
      }
    this.#depth--;
  }

  /** A block of text: its lines are those that are indented further. */
  #blockText(indent: number): string {
    const style = this.#content.slice(this.#at, this.#end);
    if (!/^[|>]-?$/.test(style)) quit();
    const lines: string[] = [];
    let inner = -1;
    let at = this.#end + 1;
    while (at < this.#content.length) {
      this.#count(tokens.text);
      const end = this.#content.indexOf("\n", at);
      let first = at;
      while (this.#content[first] === " ") first++;
      const isEmpty = first === end;
      if (isEmpty ? first > at || inner === -1 : false) quit();
      if (!isEmpty) {
        if (inner === -1) inner = first - at;
        if (inner <= indent) quit();
        if (first - at < inner) break;
      }
      lines.push(isEmpty ? "" : this.#content.slice(at + inner, end));
      this.#end = end;
      at = end + 1;
    }
    while (lines.at(-1) === "") lines.pop();
    if (lines.length === 0) quit();
    this.#nextLine();
    return blockText(style, lines);
  }

  /** Goes to the next line, if the present one has nothing more than a comment. */
  #endLine(): void {
    if (this.#at !== this.#end) {
      if (this.#content[this.#at] !== "#" || this.#content[this.#at - 1] !== " ") quit();
      this.#count(tokens.comment);
    }
    this.#nextLine();
  }

  #count(found: number): void {
    this.#tokens -= found;
    if (this.#tokens < 0) quit();
  }

  #skipSpaces(): void {
    while (this.#content[this.#at] === " ") this.#at++;
  }
}
