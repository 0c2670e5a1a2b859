import { type Document, isMap, isScalar, type Node, Scalar, type YAMLMap } from "yaml";
import {
  afterEntry,
  columnOf,
  type Entries,
  type Entry,
  endOf,
  sectionOf,
  startOf,
} from "../source/yaml-places.ts";
import { afterLine, type Edit, lineBefore } from "../text/edit.ts";
import { blockOf, flowOf, type NewCode } from "./new-code.ts";

/**
 * Inserts a code into the text of a file of the catalogue: after the last one of its category, or of the
 * categories before it. It is written as its neighbours are, and all other text stays.
 *
 * @param order The categories of the catalogue.
 */
export function insertCode(
  text: string,
  { contents }: Document.Parsed,
  code: NewCode,
  order: readonly string[],
): Edit[] {
  const root = isMap(contents) ? (contents as Entries) : undefined;
  if (!root)
    return [{ at: text.length, insert: `codes:\n${indented(blockOf(code, 2, false), 2)}` }];
  const section = sectionOf(root, "codes");
  if (!section) return newSection(text, root, code);
  const codes = section.value;
  if (isMap(codes) && codes.flow && (codes.items.length > 0 || root.flow))
    return intoFlow(text, root, codes as Entries, code, order);
  if (isMap(codes) && codes.items.length > 0)
    return intoBlock(text, section.key, codes as Entries, code, order);
  return intoEmpty(text, root, section, code);
}

/** The entry after which a code belongs: the last one, if it has no category. Undefined before all others. */
function neighbour(
  codes: Entries,
  { category }: NewCode,
  order: readonly string[],
): Entry | undefined {
  const rank = order.indexOf(category);
  if (rank === -1) return codes.items.at(-1);
  return codes.items.findLast(({ value }) => {
    const other = isMap(value) ? order.indexOf(String(value.get("category"))) : -1;
    return other !== -1 && other <= rank;
  });
}

/** Into a block of codes. */
function intoBlock(
  text: string,
  heading: Node,
  codes: Entries,
  code: NewCode,
  order: readonly string[],
): Edit[] {
  const before = neighbour(codes, code, order);
  const column = columnOf(text, codes);
  const step = stepOf(text, codes) ?? (column - lineBefore(text, startOf(heading)).length || 2);
  const isFlow = lastMap(codes, before)?.flow === true;
  const lines = indented(blockOf(code, step, isFlow), column);
  const gap = isSpaced(text, codes, lines) ? "\n" : "";
  if (!before) return [{ at: afterLine(text, startOf(heading)), insert: lines + gap }];
  const at = afterEntry(text, before, column);
  return [{ at, insert: `${text[at - 1] === "\n" ? "" : "\n"}${gap}${lines}` }];
}

/** Between braces: on a line of its own, if each of the others has one. */
function intoFlow(
  text: string,
  root: Entries,
  codes: Entries,
  code: NewCode,
  order: readonly string[],
): Edit[] {
  const [first] = codes.items;
  const start = startOf(codes);
  const entry = flowOf(code, isJson(first ? codes : root));
  if (!first) return [{ at: start + 1, insert: ` ${entry} ` }];
  const before = neighbour(codes, code, order);
  const isTall = text.slice(start, startOf(first.key)).includes("\n");
  const indent = lineBefore(text, startOf(first.key));
  if (!before)
    return [{ at: startOf(first.key), insert: `${entry},${isTall ? `\n${indent}` : " "}` }];
  const end = endOf(text, before);
  const [, comma] = /^[ \t]*(,?)[ \t]*(?:#.*)?\r?\n/.exec(text.slice(end)) ?? [];
  if (!isTall || comma === undefined) return [{ at: end, insert: `, ${entry}` }];
  const line = { at: afterLine(text, end), insert: `${indent}${entry}${comma}\n` };
  return comma ? [line] : [{ at: end, insert: "," }, line];
}

/** Below a heading that has no codes yet. */
function intoEmpty(text: string, root: Entries, { key, value }: Entry, code: NewCode): Edit[] {
  const step = rootStep(text, root);
  const column = lineBefore(text, startOf(key)).length + step;
  const colon = text.indexOf(":", key.range?.[1]) + 1;
  const end = isMap(value) ? (value.range?.[1] ?? colon) : colon;
  const at = afterLine(text, end);
  const insert = `${text[at - 1] === "\n" ? "" : "\n"}${indented(blockOf(code, step, false), column)}`;
  const braces = end > colon ? [{ at: colon, remove: end - colon, insert: "" }] : [];
  return [...braces, { at, insert }];
}

/** A heading with the code at the end of the file. */
function newSection(text: string, root: Entries, code: NewCode): Edit[] {
  const last = root.items.at(-1) as Entry;
  if (root.flow) {
    const codes = isJson(root) ? '"codes"' : "codes";
    return [{ at: endOf(text, last), insert: `, ${codes}: { ${flowOf(code, isJson(root))} }` }];
  }
  const step = rootStep(text, root);
  const own = columnOf(text, root);
  const at = afterEntry(text, last, own);
  const lines = indented(`codes:\n${indented(blockOf(code, step, false), step)}`, own);
  return [{ at, insert: `${text[at - 1] === "\n" ? "" : "\n"}${lines}` }];
}

const isJson = ({ items: [first] }: Entries): boolean =>
  isScalar(first?.key) && first.key.type === Scalar.QUOTE_DOUBLE;

const indented = (lines: string, columns: number): string =>
  lines.replace(/^(?=.)/gm, " ".repeat(columns));

/** How far the fields of a code are indented, if any code shows it. */
function stepOf(text: string, codes: Entries): number | undefined {
  const tall = codes.items.map(({ value }) => value).find((value) => isMap(value) && !value.flow);
  return tall ? columnOf(text, tall as Entries) - columnOf(text, codes) : undefined;
}

/** How far the sections of a file are indented. */
function rootStep(text: string, root: Entries): number {
  const own = columnOf(text, root);
  const section = root.items.map(({ value }) => value).find((value) => isMap(value) && !value.flow);
  return section ? columnOf(text, section as Entries) - own : 2;
}

/** The last code up to an entry that is more than its meaning. */
function lastMap(codes: Entries, before: Entry | undefined): YAMLMap | undefined {
  const end = before ? codes.items.indexOf(before) + 1 : codes.items.length;
  const maps = codes.items.slice(0, end).map(({ value }) => value);
  return (maps.findLast((value) => isMap(value)) ?? undefined) as YAMLMap | undefined;
}

/** Whether blank lines separate most codes; of a single one, whether either takes several lines. */
function isSpaced(text: string, { items }: Entries, lines: string): boolean {
  const [only, ...rest] = items as [Entry, ...Entry[]];
  if (rest.length === 0)
    return (
      lines.trim().includes("\n") || text.slice(startOf(only.key), endOf(text, only)).includes("\n")
    );
  const gaps = rest.map(({ key }, index) =>
    text.slice(endOf(text, items[index] as Entry), startOf(key)),
  );
  return gaps.filter((gap) => /\n[ \t]*\r?\n/.test(gap)).length * 2 > gaps.length;
}
