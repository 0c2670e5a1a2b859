import { Findings } from "../problems/findings.ts";
import { type ColonlessKey, colonlessKey } from "./colonless-key.ts";
import { dashedEntries } from "./dashed-entries.ts";
import { documentOf } from "./document.ts";
import { emptyKey } from "./empty-key.ts";
import { isMap } from "./is-map.ts";
import { misplaced } from "./misplaced.ts";
import { readSimple } from "./simple/reader.ts";
import { unspacedBelow } from "./spaces.ts";
import type { Spots } from "./spots.ts";
import { Text } from "./text.ts";
import { Values } from "./values.ts";
import { belowKey, noValue, unaligned, unexpected } from "./wording.ts";

/** To try longer files takes too long, unless the simple reader reads them. */
const maxTrial = 1 << 16;

/** So many lines of a file that start at the wrong column are found one by one. */
const maxMoves = 5;

/** What is said of a line that starts at the wrong column, or of one near it. */
const byColumn: readonly unknown[] = [unaligned, belowKey, noValue, unexpected].map(
  ([fact]) => `${fact}.`,
);

/** Parses one YAML file, which contains a map, into plain values, and records their places. */
export const parse = (
  text: Text,
  spots: Spots,
  problems: Findings,
  moves: number = maxMoves,
): Record<string, unknown> | undefined =>
  readSimple(text, spots) ?? parseAny(text, spots, problems, moves);

/** The same for any YAML, with its faults: ten times slower. */
export function parseAny(
  text: Text,
  spots: Spots,
  problems: Findings,
  moves: number = maxMoves,
): Record<string, unknown> | undefined {
  const found = new Findings();
  const { value, emptyLine } = read(text, spots, found);
  const [first] = found.sorted();
  const dashed = first?.line === undefined ? undefined : dashedEntries(text.content, first.line);
  if (dashed) {
    for (const { at, wording } of dashed.found)
      problems.push(text.problem(at, "valid-yaml", `${wording[0]}.`, wording[1]));
    parse(new Text(text.path, dashed.content), new WeakMap(), problems, moves);
    return;
  }
  const colonless = first && mended(text, first.line);
  if (colonless && moves > 0) {
    const { at, content, wording } = colonless;
    problems.push(text.problem(at, "valid-yaml", `${wording[0]}.`, wording[1]));
    parse(new Text(text.path, content), new WeakMap(), problems, moves - 1);
    return;
  }
  const noticed = byColumn.includes(first?.message) ? first?.line : emptyLine;
  const isSound = (content: string): boolean => isWhole(new Text(text.path, content));
  const move =
    noticed === undefined || moves === 0 ? undefined : misplaced(text.content, noticed, isSound);
  if (!move) {
    for (const problem of found.sorted()) problems.push(problem);
    return value;
  }
  const [fact, fix] = move.wording;
  problems.push(text.problem(move.at, "valid-yaml", `${fact}.`, fix));
  // What else is wrong shows once the line is in its place.
  parse(new Text(text.path, move.content), new WeakMap(), problems, moves - 1);
  return;
}

/** A key on a line that only lacks its colon: with it, neither this line nor the next one has a fault. */
function mended(text: Text, line: number): ColonlessKey | undefined {
  const key = colonlessKey(text.content, line);
  if (!key) return;
  const whole = new Text(text.path, key.content);
  if (readSimple(whole, new WeakMap())) return key;
  if (key.content.length > maxTrial) return;
  const problems = new Findings();
  read(whole, new WeakMap(), problems);
  const [first] = problems.sorted();
  return first && first.line <= key.inside ? undefined : key;
}

/** What a file has, and the first line with a key that has no value. */
interface Read {
  readonly value?: Record<string, unknown>;
  readonly emptyLine?: number | undefined;
}

function read(text: Text, spots: Spots, problems: Findings): Read {
  const document = documentOf(text, problems);
  if (!document) return {};
  for (const { at, wording } of unspacedBelow(document, text.content))
    problems.push(text.problem(at, "valid-yaml", `${wording[0]}.`, wording[1]));
  if (problems.length > 0) return {};
  const { contents } = document;
  const value = contents && new Values(text, spots, problems).read(contents);
  const empty = emptyKey(document);
  if (isMap(value)) return { value, emptyLine: empty && text.place(empty).line };
  if (problems.length > 0) return {};
  const fact = `${text.path} ${contents ? "has no keys" : "is empty"}.`;
  problems.push(text.problem(0, "valid-yaml", fact, "Add `key: value` lines."));
  return {};
}

/** Whether a file has no fault, and each of its keys a value. */
function isWhole(text: Text): boolean {
  if (readSimple(text, new WeakMap())) return true;
  if (text.content.length > maxTrial) return false;
  const problems = new Findings();
  const { value, emptyLine } = read(text, new WeakMap(), problems);
  return value !== undefined && problems.length === 0 && emptyLine === undefined;
}
