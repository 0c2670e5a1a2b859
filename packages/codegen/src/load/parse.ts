import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, Scalar, type YAMLMap } from "yaml";
import { isMap as isPlainMap } from "../is-map.ts";
import type { Findings } from "../problem.ts";
import { documentOf } from "./document.ts";
import { codePoint, type Text } from "./text.ts";

/** Where a key and its value stand. */
export interface Spot {
  readonly text: Text;
  readonly key: number;
  readonly value: number;
}

/** For each object or array that was read: its keys or indexes, and where they stand. */
export type Spots = WeakMap<object, Map<string | number, Spot>>;

/**
 * Reads one YAML file, which holds a map, into plain values and notes where each of them stands.
 * Keys are the text as written, so that `1` and `"1"` are the same key and `012` stays `012`.
 */
export function parse(
  text: Text,
  spots: Spots,
  problems: Findings,
): Record<string, unknown> | undefined {
  const before = problems.length;
  const document = documentOf(text, problems);
  if (!document) return;
  const report = (offset: number, rule: string, message: string, fix: string): undefined => {
    problems.push(text.problem(offset, rule, message, fix));
  };
  if (!document.contents)
    return report(0, "valid-yaml", `${text.path} is empty.`, "Write `key: value` lines into it.");

  const at = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;

  const convert = (node: unknown): unknown => {
    if (isAlias(node))
      return report(
        at(node),
        "plain-value",
        `*${node.source} stands for a value that is written elsewhere.`,
        "Write the value out.",
      );
    if (isMap(node) || isSeq(node) || isScalar(node)) {
      if (node.anchor)
        report(at(node), "plain-value", `&${node.anchor} is an anchor.`, "Delete it.");
      const tag = node.tag?.replace("tag:yaml.org,2002:", "!!");
      if (tag) return report(at(node), "plain-value", `${tag} is a tag.`, "Delete it.");
    }
    if (isMap(node)) return convertMap(node);
    if (isSeq(node)) {
      const entries = new Map<number, Spot>();
      const list = node.items.map((item, index) => {
        entries.set(index, { text, key: at(item), value: at(item) });
        return convert(item);
      });
      spots.set(list, entries);
      return list;
    }
    return isScalar(node) ? convertScalar(node) : null;
  };

  const convertMap = (map: YAMLMap): object => {
    const object: Record<string, unknown> = {};
    const entries = new Map<string, Spot>();
    for (const pair of map.items as Pair<unknown, Node | null>[]) {
      const key = isScalar(pair.key) ? keyText(pair.key) : undefined;
      const offset = at(pair.key);
      if (!key || key === "__proto__") {
        const subject = key || (key === "" ? "An empty text" : "A list or a map");
        report(offset, "plain-value", `${subject} cannot be a key.`, "Name it with plain text.");
        continue;
      }
      const first = entries.get(key);
      if (first) {
        const { line } = first.text.place(first.key);
        const fix = "Keep one of the two.";
        report(offset, "unique-key", `${key} is already on line ${line}.`, fix);
        continue;
      }
      entries.set(key, { text, key: offset, value: pair.value ? at(pair.value) : offset });
      object[key] = convert(pair.value);
    }
    spots.set(object, entries);
    return object;
  };

  const convertScalar = (node: Scalar): unknown => {
    const { value, source = "" } = node;
    if (typeof value === "number" && String(value) !== source) {
      const quoted = `"${source}" if it is text`;
      const isExact = Math.abs(value) <= Number.MAX_SAFE_INTEGER;
      const fix = isExact ? `Write ${value}, or ${quoted}.` : `Write ${quoted}.`;
      return report(at(node), "plain-value", `${source} reads as the number ${value}.`, fix);
    }
    const unwanted = typeof value === "string" && unwantedIn(value);
    if (unwanted)
      return report(at(node), "plain-value", `This text has ${unwanted}.`, "Delete the character.");
    return value;
  };

  const value = convert(document.contents);
  if (isPlainMap(value)) return value;
  if (problems.length > before) return;
  return report(
    0,
    "valid-yaml",
    `${text.path} holds no keys.`,
    "Write `key: value` lines into it.",
  );
}

function keyText(key: Scalar): string {
  return key.type === Scalar.PLAIN ? (key.source ?? "") : String(key.value);
}

/** The character that a text has by an escape and that no output could show. */
function unwantedIn(value: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const control = /[\0-\x08\x0B-\x1F\x7F-\x9F]/.exec(value);
  if (control) return `the control character ${codePoint(control[0])}`;
  const lone = /\p{Surrogate}/u.exec(value);
  return lone ? `half a surrogate pair, ${codePoint(lone[0])}` : undefined;
}
