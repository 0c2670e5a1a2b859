import type { Node, Pair, Scalar } from "yaml";
import type { Findings } from "../problems/findings.ts";
import { codePoint } from "./decode.ts";
import { orQuotes } from "./quoted-line.ts";
import type { Spot, Spots } from "./spots.ts";
import type { Text } from "./text.ts";
import { yaml } from "./yaml.ts";

/**
 * Turns the nodes of a YAML document into plain values, and refuses what is read differently than it is
 * written. A refused value is `undefined` at its key; the shape check removes it. Keys are the text as
 * written, so that `1` and `"1"` are the same key and `012` stays `012`.
 */
export class Values {
  readonly #text: Text;
  readonly #spots: Spots;
  readonly #problems: Findings;

  constructor(text: Text, spots: Spots, problems: Findings) {
    this.#text = text;
    this.#spots = spots;
    this.#problems = problems;
  }

  read(node: unknown): unknown {
    const { isAlias, isMap, isScalar, isSeq } = yaml();
    if (isAlias(node)) {
      const fact = `*${node.source} refers to a value elsewhere.`;
      return this.#refuseMark(at(node), fact, "Write the value out.");
    }
    if (!(isMap(node) || isSeq(node) || isScalar(node))) return null;
    const { anchor } = node;
    if (anchor) {
      const place = markBefore(at(node), `&${anchor}`, this.#text.content);
      this.#refuseMark(place, `&${anchor} is an anchor.`, "Delete it.");
      if (isScalar(node) && node.source === "") return;
    }
    const tag = node.tag?.replace("tag:yaml.org,2002:", "!!");
    if (tag) {
      const place = markBefore(at(node), "!", this.#text.content);
      const fact = `${tag} is a tag.`;
      if (tag.startsWith("!!")) return this.#refuse(place, fact, "Delete it.");
      return this.#refuseMark(place, fact, "Delete it.");
    }
    if (isMap(node)) return this.#map(node.items as Pair<unknown, Node | null>[]);
    return isSeq(node) ? this.#list(node.items) : this.#scalar(node);
  }

  #map(pairs: readonly Pair<unknown, Node | null>[]): object {
    const { isAlias, isScalar } = yaml();
    const map: Record<string, unknown> = {};
    const spots = new Map<string, Spot>();
    for (const { key, value } of pairs) {
      const name = isScalar(key) ? nameOf(key) : undefined;
      if (!name || name === "__proto__") {
        const other = isAlias(key) ? "An alias" : "A list or a map";
        const subject = name === "" ? "An empty text" : (name ?? other);
        this.#refuse(at(key), `${subject} cannot be a key.`, "Use plain text.");
        continue;
      }
      if (name === "<<" && isPlain(key)) {
        this.#refuse(at(key), "<< copies keys from elsewhere.", "Write the keys out.");
        continue;
      }
      const place = at(key);
      const first = spots.get(name);
      if (first) {
        const fact = `${name} is already on line ${this.#text.place(first.key).line}.`;
        this.#problems.push(this.#text.problem(place, "unique-key", fact, "Remove one of them."));
        spots.set(name, { ...first, isDoubled: true });
        continue;
      }
      spots.set(name, { text: this.#text, key: place, value: value ? at(value) : place });
      map[name] = this.read(value);
    }
    this.#spots.set(map, spots);
    return map;
  }

  #list(items: readonly unknown[]): unknown[] {
    const spots = new Map<number, Spot>();
    const list = items.map((item, index) => {
      spots.set(index, { text: this.#text, key: at(item), value: at(item) });
      return this.read(item);
    });
    this.#spots.set(list, spots);
    return list;
  }

  #scalar(node: Scalar): unknown {
    const { source = "", value } = node;
    if (typeof value === "number" && String(value) !== source) {
      const quoted = `"${source}" if it is text`;
      const isExact = Math.abs(value) <= Number.MAX_SAFE_INTEGER;
      const fix = isExact ? `Write ${value}, or ${quoted}.` : `Write ${quoted}.`;
      return this.#refuse(at(node), `${source} reads as the number ${value}.`, fix);
    }
    if (typeof value !== "string") return value;
    const text = value.replaceAll("\r\n", "\n");
    const unwanted = unwantedIn(text);
    if (unwanted)
      return this.#refuse(at(node), `This text has ${unwanted}.`, "Delete the character.");
    return text;
  }

  /** Reports a problem at a place. The value is then undefined. */
  #refuse(place: number, fact: string, fix: string): undefined {
    this.#problems.push(this.#text.problem(place, "plain-value", fact, fix));
  }

  /** The same of a mark that means something in YAML. It may be the first character of a text. */
  #refuseMark(place: number, fact: string, fix: string): undefined {
    return this.#refuse(place, fact, orQuotes(fix, this.#text.content, place));
  }
}

const at = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;

/** Where the last word before an offset starts that has a mark: an anchor or a tag. */
function markBefore(offset: number, mark: string, content: string): number {
  let start = content.lastIndexOf(mark, offset - 1);
  while (start > 0 && !/[\s,[{]/.test(content[start - 1] ?? "")) start--;
  return start;
}

const isPlain = (key: unknown): boolean => yaml().isScalar(key) && key.type === "PLAIN";

const nameOf = (key: Scalar): string => (isPlain(key) ? (key.source ?? "") : String(key.value));

/** The escaped character in a text that no output could show. */
function unwantedIn(value: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  const control = /[\0-\x08\x0B-\x1F\x7F-\x9F]/.exec(value);
  if (control) return `the control character ${codePoint(control[0])}`;
  const lone = /\p{Surrogate}/u.exec(value);
  return lone ? `half a surrogate pair, ${codePoint(lone[0])}` : undefined;
}
