import { isScalar, isSeq, type Node, type YAMLMap } from "yaml";
import type { Cell, Plain } from "../table.ts";

/** A key of a map with its place and value. */
export interface Pair {
  readonly key: string;
  readonly at: number;
  readonly value: Node;
}

/** The entries of a map whose keys are texts. */
export function pairsOf(map: YAMLMap): Pair[] {
  return map.items.flatMap(({ key, value }) =>
    isScalar(key) && value
      ? [{ key: String(key.source ?? key.value), at: key.range?.[0] ?? 0, value: value as Node }]
      : [],
  );
}

/** A text, number or truth value, or a list of such. */
export function cellOf(node: unknown): Cell | undefined {
  if (isScalar(node)) {
    const value = plainOf(node);
    return value === undefined ? undefined : { at: node.range?.[0] ?? 0, value };
  }
  if (!isSeq(node)) return;
  const items = node.items.flatMap((item) => plainOf(item) ?? []);
  return items.length > 0 ? { at: node.range?.[0] ?? 0, value: items } : undefined;
}

/** A number that is not whole, or not written as its value is, is the text that stands there. */
function plainOf(node: unknown): Plain | undefined {
  if (!isScalar(node)) return;
  const { value, source } = node;
  if (typeof value === "number")
    return Number.isSafeInteger(value) && String(value) === source
      ? value
      : (source ?? String(value));
  return typeof value === "string" || typeof value === "boolean" ? value : undefined;
}
