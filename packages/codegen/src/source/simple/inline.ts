import type { Spot, Spots } from "../spots.ts";
import { type Cursor, tokens } from "./cursor.ts";
import { plainValue, quit, quoted, startsPlain } from "./scalars.ts";

/** Reads what is on one line: texts, and maps and lists in brackets. */
export class Inline {
  readonly #cursor: Cursor;
  readonly #spots: Spots;

  constructor(cursor: Cursor, spots: Spots) {
    this.#cursor = cursor;
    this.#spots = spots;
  }

  /** A text, or what is in brackets. A text without quotes ends with its line. */
  value(): unknown {
    return this.#value(endOfPlain);
  }

  /** The text in quotes that starts here. */
  quoted(): string {
    const cursor = this.#cursor;
    const [text, end] = quoted(cursor.content, cursor.at);
    cursor.at = end;
    return text;
  }

  /** Goes to the value behind a colon. It may touch the colon behind quotes in brackets, as in JSON. */
  afterColon(name: string, taken: ReadonlyMap<string, Spot>, mayTouch = false): string {
    const cursor = this.#cursor;
    const isFit = name !== "" && name !== "__proto__" && !name.endsWith(" ");
    if (!isFit || taken.has(name)) quit();
    cursor.at++;
    if (!mayTouch && cursor.at < cursor.end && cursor.content[cursor.at] !== " ") quit();
    cursor.skipSpaces();
    return name;
  }

  #value(endOf: (cursor: Cursor) => number): unknown {
    const cursor = this.#cursor;
    const { content, at: start } = cursor;
    const first = content[start] ?? "";
    if (first === '"' || first === "'") return this.quoted();
    if (first === "[") return this.#list();
    if (first === "{") return this.#map();
    if (!startsPlain(first)) quit();
    let end = endOf(cursor);
    cursor.at = end;
    while (content[end - 1] === " ") end--;
    return plainValue(content.slice(start, end));
  }

  #list(): unknown[] {
    const list: unknown[] = [];
    const spots = new Map<number, Spot>();
    this.#bracketed("]", (place) => {
      spots.set(list.length, { text: this.#cursor.text, key: place, value: place });
      list.push(this.#value(endInBrackets));
    });
    this.#spots.set(list, spots);
    return list;
  }

  #map(): object {
    const cursor = this.#cursor;
    const { content, text } = cursor;
    const map: Record<string, unknown> = {};
    const spots = new Map<string, Spot>();
    this.#bracketed("}", (key) => {
      const isQuoted = /["']/.test(content[key] ?? "");
      const end = isQuoted ? 0 : endInBrackets(cursor);
      if (!isQuoted && !startsPlain(content[key] ?? "")) quit();
      const name = isQuoted ? this.quoted() : content.slice(key, end);
      if (!isQuoted) cursor.at = end;
      if (content[cursor.at] !== ":" || (name === "<<" && !isQuoted)) quit();
      this.afterColon(name, spots, isQuoted);
      spots.set(name, { text, key, value: cursor.at });
      map[name] = this.#value(endInBrackets);
    });
    this.#spots.set(map, spots);
    return map;
  }

  /** What is between brackets on the present line, one part after the other. */
  #bracketed(close: "]" | "}", read: (place: number) => void): void {
    const cursor = this.#cursor;
    cursor.enter();
    cursor.at++;
    cursor.skipSpaces();
    if (cursor.content[cursor.at] === close) cursor.at++;
    else
      for (;;) {
        cursor.count(tokens.part);
        read(cursor.at);
        cursor.skipSpaces();
        const next = cursor.content[cursor.at];
        cursor.at++;
        if (next === close) break;
        if (next !== ",") quit();
        cursor.skipSpaces();
      }
    cursor.leave();
  }
}

/** Where a text without quotes ends: with its line, or before a comment. */
function endOfPlain({ content, at: start, end }: Cursor): number {
  for (let at = start; at < end; at++) {
    if (content[at] === ":" && (content[at + 1] === " " || at + 1 === end)) quit();
    if (content[at] === "#" && content[at - 1] === " ") return at;
  }
  return end;
}

/** The same in brackets. */
function endInBrackets({ content, at: start, end }: Cursor): number {
  for (let at = start; at < end; at++) {
    const character = content[at] ?? "";
    if (character === "," || character === "]" || character === "}") return at;
    if (character === ":" && /[\s,[\]{}]/.test(content[at + 1] ?? "")) return at;
    if (/[[{]/.test(character) || (character === " " && content[at + 1] === "#")) quit();
  }
  return quit();
}
