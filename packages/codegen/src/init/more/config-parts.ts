import { isMap, isScalar, isSeq, type Node, type YAMLSeq } from "yaml";
import type { TargetName } from "../../formats/targets.ts";
import {
  afterEntry,
  columnOf,
  type Entries,
  endOf,
  sectionOf,
  startOf,
} from "../../source/yaml-places.ts";
import { afterLine, type Edit, lineBefore } from "../../text/edit.ts";
import { placeOf } from "./added.ts";

/** What adds parts to a target of a config; nothing where the target has no place for them. */
export function partEdits(
  text: string,
  targets: Entries,
  name: TargetName,
  parts: readonly string[],
): Edit[] {
  const target = sectionOf(targets, name)?.value;
  if (!isMap(target)) return [];
  const there = sectionOf(target as Entries, "with");
  if (!there) return [newList(text, target as Entries, parts)];
  if (!isSeq(there.value)) return [];
  const list = there.value as YAMLSeq<Node>;
  const [first] = list.items;
  if (!first) return [{ at: startOf(list) + 1, insert: parts.join(", ") }];
  const known = list.items.map((item) => String(isScalar(item) ? item.value : item));
  return parts.map((part) => {
    const above = list.items[placeOf(known, part, name)];
    if (list.flow)
      return above
        ? { at: above.range?.[1] ?? 0, insert: `, ${part}` }
        : { at: startOf(first), insert: `${part}, ` };
    const dash = lineBefore(text, startOf(first));
    const at = above ? afterLine(text, above.range?.[1] ?? 0) : startOf(first) - dash.length;
    return { at, insert: onOwnLine(text, at, `${dash}${part}`) };
  });
}

/** A list in a target that has none, behind the name of the package. */
function newList(text: string, target: Entries, parts: readonly string[]): Edit {
  const line = `with: [${parts.join(", ")}]`;
  const above = target.items.findLast(({ key }) =>
    ["out", "package", "importPath"].includes(String(key)),
  );
  if (target.flow)
    return above
      ? { at: endOf(text, above), insert: `, ${line}` }
      : { at: startOf(target) + 1, insert: ` ${line}, ` };
  const column = columnOf(text, target);
  const [first] = target.items;
  const at = above ? afterEntry(text, above, column) : startOf(first?.key ?? target) - column;
  return { at, insert: onOwnLine(text, at, `${" ".repeat(column)}${line}`) };
}

/** A line as it is inserted where another one ends. */
export const onOwnLine = (text: string, at: number, line: string): string =>
  at > 0 && text[at - 1] !== "\n" ? `\n${line}` : `${line}\n`;
