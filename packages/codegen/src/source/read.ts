import { existsSync, lstatSync, readdirSync, readFileSync, type Stats, statSync } from "node:fs";
import { isAbsolute, join, posix, sep } from "node:path";
import { Findings } from "../problems/findings.ts";
import { type Problem, problemWith } from "../problems/problem.ts";
import { maxBytes } from "./decode.ts";
import { lockName, maxLockBytes } from "./lock-name.ts";
import type { SourceFiles } from "./source.ts";
import type { SourceFile } from "./text.ts";

/**
 * Reads the files of a catalogue: one YAML file, or all in a folder, and translations from `locales/` next
 * to them. A path is relative to `root`. Paths in the result are relative to the working directory, with
 * `/`.
 */
export function readCatalog(
  path: string,
  root = ".",
): { files: SourceFiles; problems?: never } | { files?: never; problems: Problem[] } {
  const problems = new Findings();
  const start = below(root, path);
  const attempt = <T>(at: string, read: () => T): T | undefined => {
    const fix =
      at === start
        ? "Use the path of the catalogue's file or folder."
        : "Fix it, or move it elsewhere.";
    return tryTo(read, at, fix, problems);
  };
  const readAll = (paths: readonly string[] = []): SourceFile[] =>
    paths.flatMap((at) => attempt(at, () => readSource(at)) ?? []);

  const catalog = attempt(start, () => catalogFiles(start));
  if (!catalog) return { problems: problems.sorted() };
  const locales = attempt(catalog.locales, () => yamlFiles(catalog.locales));
  const at = lockPath(path, root);
  const lock = existsSync(at) ? attempt(at, () => readSource(at, maxLockBytes)) : undefined;
  const files = {
    catalog: readAll(catalog.files),
    locales: readAll(locales),
    ...(lock && { lock }),
  };
  return problems.length > 0 ? { problems: problems.sorted() } : { files };
}

/** Reads one file, such as a config. */
export function readFile(
  path: string,
  fix: string,
  limit: number = maxBytes,
): { file: SourceFile; problems?: never } | { file?: never; problems: Problem[] } {
  const problems = new Findings();
  const file = tryTo(() => readSource(path, limit), path, fix, problems);
  return file ? { file } : { problems: problems.sorted() };
}

/** Why something cannot be read, as the rest of a sentence, and a remedy of its own. */
class Refusal extends Error {
  readonly fix: string | undefined;

  constructor(fact: string, fix?: string) {
    super(fact);
    this.fix = fix;
  }
}

const refusals: Readonly<Record<string, string>> = {
  EACCES: "is not readable for you",
  ELOOP: "is a symbolic link to itself",
  ENOTDIR: "is not a folder",
};

/** The result of a read; or undefined, and a problem with the reason. */
function tryTo<T>(read: () => T, file: string, fix: string, problems: Findings): T | undefined {
  try {
    return read();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined && !(error instanceof Refusal)) throw error;
    const fact = code === undefined ? message : (refusals[code] ?? `cannot be read (${code})`);
    const own = error instanceof Refusal ? error.fix : undefined;
    const remedy = code === "EACCES" ? "Change its permissions." : (own ?? fix);
    problems.push(problemWith(file, "readable", `${file} ${fact}.`, remedy));
    return;
  }
}

/** The files at a catalogue's path, and the folder of its translations. */
function catalogFiles(path: string): { files: string[]; locales: string } {
  if (!statOf(path).isDirectory())
    return { files: [path], locales: posix.join(posix.dirname(path), "locales") };
  const files = yamlFiles(path);
  if (files.length === 0)
    throw new Refusal(
      "is a folder without YAML files",
      `Write the catalogue there, such as ${posix.join(path, "catalog.yaml")}, or use the path of another.`,
    );
  return { files, locales: posix.join(path, "locales") };
}

/** The path of the lock: in the catalogue's folder, or next to its file. */
export function lockPath(path: string, root = "."): string {
  const start = below(root, path);
  const folder = statOf(start).isDirectory() ? start : posix.dirname(start);
  return posix.join(folder, lockName);
}

/** A path relative to the working directory. */
export const below = (root: string, path: string): string =>
  (isAbsolute(path) ? path : join(root, path)).split(sep).join("/");

/** The YAML files directly in a folder, by name; empty if there is no folder. */
export function yamlFiles(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })) return [];
  const yaml = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  return yaml.sort().map((name) => posix.join(folder, name));
}

/** A file that is too large is not read: its size is enough to refuse it. */
function readSource(path: string, limit = maxBytes): SourceFile {
  const stats = statOf(path);
  // A pipe or a device may have no end.
  if (!stats.isFile())
    throw new Refusal(stats.isDirectory() ? "is a folder, not a file" : "is not a file");
  const { size } = stats;
  return { path, size, bytes: size > limit ? new Uint8Array() : readFileSync(path) };
}

function statOf(path: string): Stats {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats) return stats;
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  throw new Refusal(isLink ? "is a broken symbolic link" : "does not exist");
}
