import { maxTokens } from "../limits.ts";
import type { Spot, Spots } from "../spots.ts";
import type { Text } from "../text.ts";
import { readBlockText } from "./block-text.ts";
import { Cursor, tokens } from "./cursor.ts";
import { Inline } from "./inline.ts";
import { beyond, quit, startsPlain } from "./scalars.ts";

/** YAML allows a key of a line 1,024 characters, quotes and escapes included. */
const maxKey = 1000;

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
    return new Reader(new Cursor(text, limit), spots).read();
  } catch (error) {
    if (error !== beyond) throw error;
    return;
  }
}

/** Reads maps and lists by their indentation. */
class Reader {
  readonly #cursor: Cursor;
  readonly #inline: Inline;
  readonly #spots: Spots;

  constructor(cursor: Cursor, spots: Spots) {
    this.#cursor = cursor;
    this.#inline = new Inline(cursor, spots);
    this.#spots = spots;
  }

  read(): Record<string, unknown> {
    const cursor = this.#cursor;
    if (!cursor.content.endsWith("\n") || /[\t\r]/.test(cursor.content)) quit();
    cursor.nextLine();
    if (cursor.indent !== 0 || cursor.isItem()) quit();
    const { value } = this.#block(0);
    if (cursor.indent !== -1) quit();
    return value as Record<string, unknown>;
  }

  /** The map or the list whose first line is the present one. */
  #block(indent: number): Container {
    const cursor = this.#cursor;
    cursor.enter();
    const place = cursor.start;
    const value = cursor.isItem() ? this.#list(indent) : this.#map(indent);
    if (cursor.indent > indent) quit();
    cursor.leave();
    return { value, place };
  }

  #map(indent: number): object {
    const cursor = this.#cursor;
    const map: Record<string, unknown> = {};
    const spots = new Map<string, Spot>();
    do {
      const key = cursor.start;
      const name = this.#key(spots);
      const { value, place } = this.#value(indent);
      spots.set(name, { text: cursor.text, key, value: place });
      map[name] = value;
    } while (cursor.indent === indent && !cursor.isItem());
    this.#spots.set(map, spots);
    return map;
  }

  #list(indent: number): unknown[] {
    const cursor = this.#cursor;
    const list: unknown[] = [];
    const spots = new Map<number, Spot>();
    do {
      cursor.count(tokens.item);
      cursor.at = cursor.start + 1;
      cursor.skipSpaces();
      cursor.start = cursor.at;
      const { value, place } = this.#item(indent);
      spots.set(list.length, { text: cursor.text, key: place, value: place });
      list.push(value);
    } while (cursor.indent === indent && cursor.isItem());
    this.#spots.set(list, spots);
    return list;
  }

  /** The value of an item: what is on its line, or a map that starts there. */
  #item(indent: number): Container {
    const { content, at, start } = this.#cursor;
    const first = content[at] ?? "";
    if (first === "\n" || first === "#") quit();
    const column = start - (content.lastIndexOf("\n", start) + 1);
    if (!startsPlain(first) || this.#colon() === -1) return this.#value(indent);
    return this.#block(column);
  }

  /** Where the key of the present line ends; -1 if it has none. */
  #colon(): number {
    const { content, start, end } = this.#cursor;
    for (let at = start; at < end; at++) {
      if (content[at] === ":" && (content[at + 1] === " " || at + 1 === end)) return at;
      if (content[at] === " " && content[at + 1] === "#") return -1;
    }
    return -1;
  }

  /** The key of the present line, and its colon. */
  #key(taken: ReadonlyMap<string, Spot>): string {
    const cursor = this.#cursor;
    const first = cursor.content[cursor.at] ?? "";
    const isQuoted = first === '"' || first === "'";
    const name = isQuoted ? this.#inline.quoted() : this.#plainKey(first);
    if (cursor.content[cursor.at] !== ":" || cursor.at - cursor.start > maxKey) quit();
    return this.#inline.afterColon(name, taken);
  }

  #plainKey(first: string): string {
    const cursor = this.#cursor;
    const colon = this.#colon();
    if (!startsPlain(first) || colon === -1) quit();
    const name = cursor.content.slice(cursor.at, colon);
    cursor.at = colon;
    return name === "<<" ? quit() : name;
  }

  /** The value that starts here or on the next line, inside of something with this indentation. */
  #value(indent: number): Container {
    const cursor = this.#cursor;
    const place = cursor.at;
    const first = cursor.content[place] ?? "";
    if (place === cursor.end || first === "#") {
      cursor.endLine();
      const isInside = cursor.indent > indent || (cursor.indent === indent && cursor.isItem());
      return isInside ? this.#block(cursor.indent) : quit();
    }
    if (first === "|" || first === ">") return { value: readBlockText(cursor, indent), place };
    const value = this.#inline.value();
    cursor.skipSpaces();
    cursor.endLine();
    return { value, place };
  }
}
