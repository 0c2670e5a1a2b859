import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Level, Problem } from "../problems/problem.ts";
import { maxBytes } from "../source/decode.ts";
import { Text } from "../source/text.ts";
import { statsBehind } from "../write/stats.ts";

/** The file with one of these names in a folder or, going up, in the first one above it in its repository. */
export function nearest(folder: string, ...names: readonly string[]): string | undefined {
  const own = resolve(folder);
  const file = names.map((name) => join(own, name)).find((path) => statsBehind(path)?.isFile());
  if (file !== undefined) return shown(file);
  const above = dirname(own);
  return above === own || statsBehind(join(own, ".git")) ? undefined : nearest(above, ...names);
}

/** The manifest at a path; undefined if there is no file, or none of a size that people write. */
export function manifestAt(path: string): Text | undefined {
  const stats = statsBehind(path);
  if (!stats?.isFile() || stats.size > maxBytes) return;
  return new Text(shown(path), readFileSync(path, "utf8").replaceAll("\r\n", "\n"));
}

/** The text of the nearest file of a name, as `manifestAt` reads it. */
export function nearestText(folder: string, name: string): Text | undefined {
  const path = nearest(folder, name);
  return path === undefined ? undefined : manifestAt(path);
}

const shown = (path: string): string => relative(".", path).split(sep).join("/");

/** Where a manifest has a version. */
export interface VersionPlace {
  readonly text: Text;
  readonly at: number;
  /** The version that it has now. */
  readonly now: string;
}

/** Something that a manifest lacks: a problem, and the line that its owner adds, if one is missing. */
export interface Lack {
  readonly problem: Problem;
  readonly addition?: { readonly where: string; readonly line: string };
}

/**
 * A line that a manifest lacks, where its text matches, or else at its start. It is a warning if what is lacking
 * can come from elsewhere.
 */
export const lacking = (
  manifest: Text,
  at: RegExp,
  message: string,
  addition: { readonly where: string; readonly line: string },
  level?: Level,
): Lack => {
  const fix = `Add to ${addition.where}: ${addition.line}`;
  return { problem: problemAt(manifest, at, message, fix, level), addition };
};

/** A problem with a manifest, where its text matches, or else at its start. */
export const problemAt = (
  manifest: Text,
  at: RegExp,
  message: string,
  fix: string,
  level?: Level,
): Problem =>
  manifest.problem(Math.max(0, manifest.content.search(at)), "manifest", message, fix, level);

/** A problem with a manifest that its own tools cannot read either. */
export const unreadable = (manifest: Text, language: string, offset = 0): Problem =>
  manifest.problem(
    offset,
    "manifest",
    `${manifest.path} is not ${language}.`,
    "Correct its syntax here.",
  );

/** A problem with a manifest whose values or elements are in each other by the thousand. */
export const tooDeep = (manifest: Text): Problem =>
  manifest.problem(
    0,
    "manifest",
    `${manifest.path} is nested too deep to be read.`,
    "Write it with fewer levels.",
  );

/** The value at a path of keys, if it is a table. */
export function tableAt(
  value: unknown,
  ...keys: readonly string[]
): Readonly<Record<string, unknown>> {
  const [key, ...rest] = keys;
  const isTable = typeof value === "object" && value !== null && !Array.isArray(value);
  const table = isTable ? (value as Record<string, unknown>) : {};
  return key === undefined ? table : tableAt(Object.hasOwn(table, key) && table[key], ...rest);
}

/** The value of a manifest in JSON, or the problem that it is none. */
export function readJson(manifest: Text): { value: unknown; problem?: Problem } {
  try {
    return { value: JSON.parse(manifest.content.replace(/^\uFEFF/, "")) };
  } catch {
    return { value: undefined, problem: unreadable(manifest, "JSON") };
  }
}
