import { Pair, parseLines } from "dot-properties";
import type { Reader, Row } from "../table.ts";

/** Reads a resource bundle of Java: codes and their texts. */
export const properties: Reader = (text) => {
  const rows: Row[] = [];
  for (const node of parseLines(text.content, true)) {
    if (!(node instanceof Pair)) continue;
    const { key, value, range } = node;
    const at = range?.[0] ?? 0;
    const valueAt = range?.[2] ?? at;
    const cells = new Map([
      ["@name", { at, value: key }],
      ["text", { at: valueAt, value }],
    ]);
    rows.push({ at, cells });
  }
  return [{ text, name: "", at: 0, rows, isTyped: false, isEnum: true }];
};
