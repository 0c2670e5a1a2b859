import { isDeepStrictEqual } from "node:util";
import { readJson, tableAt } from "../../manifests/manifest.ts";
import { Text } from "../../source/text.ts";
import type { Addition } from "../project.ts";
import { lineChanges } from "./line-changes.ts";

/** The text of a file in two plans, and the one that its owner has made of the first. */
interface Texts {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly there: string;
}

/** What the second plan changes in an edited file, without what its owner has changed. */
export const lackingIn = (texts: Texts): Addition[] =>
  texts.file.endsWith(".json") ? valuesLacking(texts) : linesLacking(texts);

function linesLacking({ file, before, after, there }: Texts): Addition[] {
  const [old, now, own] = [before, after, there].map(linesOf) as [string[], string[], string[]];
  const changes = lineChanges(old, now);
  const added = changes.added.filter((line) => old.includes(line) || !own.includes(line));
  const removed = changes.removed.filter((line) => !now.includes(line) && own.includes(line));
  return [
    ...(added.length > 0 ? [{ file, lines: flush(added) }] : []),
    ...(removed.length > 0
      ? [{ file, isAdvice: true as const, lines: removed.map((line) => `Delete: ${line.trim()}`) }]
      : []),
  ];
}

const linesOf = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");

/** Lines without the indentation that all of them have. */
function flush(lines: readonly string[]): string[] {
  const indent = Math.min(...lines.map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent));
}

/** Entries of objects and items of lists at the top of a JSON file; inside these only the second plan says all. */
function valuesLacking({ file, before, after, there }: Texts): Addition[] {
  const [old, now, own] = [before, after, there].map((text) =>
    tableAt(readJson(new Text(file, text)).value),
  );
  return Object.entries({ ...now }).flatMap(([where, value]) => {
    const known = [...partsOf(old?.[where]), ...partsOf(own?.[where])];
    const lines = partsOf(value)
      .filter((part) => !known.some((one) => isDeepStrictEqual(one, part)))
      .map(([key, part]) => (key === undefined ? inLine(part) : `"${key}": ${inLine(part)}`));
    return lines.length > 0 ? [{ file, where, lines }] : [];
  });
}

/** The items of a list, those of lists in it too, or the entries of an object. */
const partsOf = (value: unknown): (readonly [key: string | undefined, part: unknown])[] =>
  Array.isArray(value)
    ? value.flat().map((item) => [undefined, item] as const)
    : Object.entries(tableAt(value));

const inLine = (value: unknown): string => JSON.stringify(value, null, 1).replaceAll(/\n */g, " ");
