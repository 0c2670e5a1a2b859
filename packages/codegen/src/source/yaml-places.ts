import { isCollection, isNode, isScalar, type Node, type Pair, visit, type YAMLMap } from "yaml";
import { afterLine, lineBefore } from "../text/edit.ts";

/** An entry of a YAML map, with its places in the text. */
export type Entry = Pair<Node, Node | null>;

export type Entries = YAMLMap<Node, Node | null>;

/** The entry of a key. */
export const sectionOf = (root: Entries, name: string): Entry | undefined =>
  root.items.find(({ key }) => isScalar(key) && key.value === name);

/** Where a node starts. */
export const startOf = ({ range }: Node): number => range?.[0] ?? 0;

/** The column at which the entries of a block start. */
export function columnOf(text: string, { items: [first] }: Entries): number {
  return first ? lineBefore(text, startOf(first.key)).length : 0;
}

/** The offset after the lines of an entry, comments that are indented below it included. */
export function afterEntry(text: string, entry: Entry, column: number): number {
  let end = afterLine(text, endOf(text, entry));
  for (;;) {
    const [comment, indent = ""] = /^([ \t]*)#.*(?:\n|$)/.exec(text.slice(end)) ?? [];
    if (!comment || indent.length <= column) return end;
    end += comment.length;
  }
}

/** Where the last value of an entry ends. */
export function endOf(text: string, { key, value }: Entry): number {
  let end = key.range?.[1] ?? 0;
  visit(value, (_, node) => {
    if (isNode(node) && (!isCollection(node) || node.flow))
      end = Math.max(end, node.range?.[1] ?? 0);
  });
  return text.slice(0, end).trimEnd().length;
}
