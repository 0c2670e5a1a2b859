import type { Node, Pair, Scalar } from "yaml";
import type { Findings } from "../problems/findings.ts";
import { codePoint } from "./decode.ts";
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
      return this.#refuse(node, fact, "Write the value out.");
    }
    if (!(isMap(node) || isSeq(node) || isScalar(node))) return null;
    const { anchor } = node;
    if (anchor) this.#refuse(node, `&${anchor} is an anchor.`, "Delete it.", `&${anchor}`);
    const tag = node.tag?.replace("tag:yaml.org,2002:", "!!");
    if (tag) return this.#refuse(node, `${tag} is a tag.`, "Delete it.", "!");
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
        this.#refuse(key, `${subject} cannot be a key.`, "Use plain text.");
        continue;
      }
      if (name === "<<" && isPlain(key)) {
        this.#refuse(key, "<< copies keys from elsewhere.", "Write the keys out.");
        continue;
      }
      const place = at(key);
      const first = spots.get(name);
      if (first) {
        const fact = `${name} is already on line ${this.#text.place(first.key).line}.`;
        this.#problems.push(this.#text.problem(place, "unique-key", fact, "Remove one of them."));
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
      return this.#refuse(node, `${source} reads as the number ${value}.`, fix);
    }
    if (typeof value !== "string") return value;
    const text = value.replaceAll("\r\n", "\n");
    const unwanted = unwantedIn(text);
    if (unwanted) return this.#refuse(node, `This text has ${unwanted}.`, "Delete the character.");
    return text;
  }

  /** Reports a problem with a node, or with a mark before it. The value is then undefined. */
  #refuse(node: unknown, fact: string, fix: string, mark = ""): undefined {
    const place = mark === "" ? at(node) : markBefore(at(node), mark, this.#text.content);
    this.#problems.push(this.#text.problem(place, "plain-value", fact, fix));
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
