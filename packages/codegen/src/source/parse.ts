import type { Findings } from "../problems/findings.ts";
import { documentOf } from "./document.ts";
import { isMap } from "./is-map.ts";
import { readSimple } from "./simple/reader.ts";
import { unspacedBelow } from "./spaces.ts";
import type { Spots } from "./spots.ts";
import type { Text } from "./text.ts";
import { Values } from "./values.ts";

/** Parses one YAML file, which contains a map, into plain values, and records their places. */
export const parse = (
  text: Text,
  spots: Spots,
  problems: Findings,
): Record<string, unknown> | undefined =>
  readSimple(text, spots) ?? parseAny(text, spots, problems);

/** The same for any YAML, with its faults: ten times slower. */
export function parseAny(
  text: Text,
  spots: Spots,
  problems: Findings,
): Record<string, unknown> | undefined {
  const before = problems.length;
  const document = documentOf(text, problems);
  if (!document) return;
  for (const { at, wording } of unspacedBelow(document, text.content))
    problems.push(text.problem(at, "valid-yaml", `${wording[0]}.`, wording[1]));
  if (problems.length > before) return;
  const { contents } = document;
  const value = contents && new Values(text, spots, problems).read(contents);
  if (isMap(value)) return value;
  if (problems.length > before) return;
  const fact = `${text.path} ${contents ? "has no keys" : "is empty"}.`;
  problems.push(text.problem(0, "valid-yaml", fact, "Add `key: value` lines."));
  return;
}
