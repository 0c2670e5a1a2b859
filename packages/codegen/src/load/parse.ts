import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  type YAMLMap,
} from "yaml";
import type { Problem } from "../problem.ts";
import type { Text } from "./text.ts";

/** Where a key and its value stand. */
export interface Spot {
  readonly text: Text;
  readonly key: number;
  readonly value: number;
}

/** For each object or array that was read: its keys or indexes, and where they stand. */
export type Spots = WeakMap<object, Map<string | number, Spot>>;

/** A catalogue needs 5 levels; the limit keeps every later stage safe from a stack overflow. */
const maxDepth = 32;

/**
 * Reads one YAML file into plain values and notes where each of them stands.
 * Keys are the text as written, so that `1` and `"1"` are the same key and `012` stays `012`.
 */
export function parse(text: Text, spots: Spots, problems: Problem[]): unknown {
  const report = (offset: number, rule: string, message: string, fix: string): undefined => {
    problems.push(text.problem(offset, rule, message, fix));
  };
  const document = read(text, report);
  if (!document) return;
  for (const error of [...document.errors, ...document.warnings])
    report(error.pos[0], "valid-yaml", `${error.message}.`.replace(/\.\.$/, "."), "Mend the YAML.");
  if (document.errors.length > 0) return;
  if (!document.contents)
    return report(0, "valid-yaml", `${text.path} is empty.`, "Start with name, title and docs.");

  const at = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;

  const convert = (node: unknown, depth: number, where: number): unknown => {
    if (depth > maxDepth)
      return report(where, "plain-value", `This is nested deeper than ${maxDepth}.`, "Flatten it.");
    if (isAlias(node))
      return report(
        at(node),
        "plain-value",
        `*${node.source} stands for a value written elsewhere.`,
        "Write the value out.",
      );
    if (isMap(node)) return convertMap(node, depth);
    if (isSeq(node)) {
      const entries = new Map<number, Spot>();
      const list = node.items.map((item, index) => {
        entries.set(index, { text, key: at(item), value: at(item) });
        return convert(item, depth + 1, at(item));
      });
      spots.set(list, entries);
      return list;
    }
    if (isScalar(node)) return convertScalar(node);
    return null;
  };

  const convertMap = (map: YAMLMap, depth: number): object => {
    const object: Record<string, unknown> = {};
    const entries = new Map<string, Spot>();
    for (const pair of map.items as Pair<unknown, Node | null>[]) {
      const key = isScalar(pair.key) ? keyText(pair.key) : undefined;
      const offset = at(pair.key);
      if (key === undefined || key === "__proto__") {
        const fix = "Name it with plain text.";
        report(offset, "plain-value", `${key ?? "This"} cannot be a key.`, fix);
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
      object[key] = convert(pair.value, depth + 1, offset);
    }
    spots.set(object, entries);
    return object;
  };

  const convertScalar = (node: Scalar): unknown => {
    if (node.tag?.startsWith("!"))
      return report(at(node), "plain-value", `${node.tag} is a tag.`, "Write the value plainly.");
    const { value, source = "" } = node;
    if (typeof value === "number" && !/^(0|-?[1-9]\d*)(\.\d+)?$/.test(source))
      return report(
        at(node),
        "plain-value",
        `${source} reads as the number ${value}.`,
        `Write ${value}, or "${source}" if it is text.`,
      );
    if (typeof value === "string" && (hasControl(value) || !value.isWellFormed()))
      return report(
        at(node),
        "plain-value",
        "This text has a control character or half a surrogate pair.",
        "Delete the character.",
      );
    return value;
  };

  return convert(document.contents, 1, 0);
}

type Report = (offset: number, rule: string, message: string, fix: string) => undefined;

/** The parsed document; the parser recurses, so that very deep nesting overflows its stack. */
function read(text: Text, report: Report): Document.Parsed | undefined {
  try {
    return parseDocument(text.content, { uniqueKeys: false, prettyErrors: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    report(deepest(text.content), "plain-value", "This is nested too deep to read.", "Flatten it.");
    return;
  }
}

/** Where brackets first nest beyond the limit; the start where it is indentation that does. */
function deepest(content: string): number {
  let depth = 0;
  for (let offset = 0; offset < content.length; offset++) {
    const character = content[offset];
    if (character === "[" || character === "{") depth++;
    else if (character === "]" || character === "}") depth--;
    if (depth > maxDepth) return offset;
  }
  return 0;
}

function keyText(key: Scalar): string {
  return key.type === Scalar.PLAIN ? (key.source ?? "") : String(key.value);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const hasControl = (value: string): boolean => /[\0-\x08\x0B-\x1F\x7F-\x9F]/.test(value);
