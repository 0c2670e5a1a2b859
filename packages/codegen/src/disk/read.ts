import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SourceFiles } from "../load/load.ts";
import { maxBytes, type SourceFile } from "../load/text.ts";
import type { Problem } from "../problem.ts";

/**
 * Reads the files of a catalogue: one YAML file, or all in a folder; translations from `locales/` beside them.
 * Paths in the result are as given, with `/`, so that messages and headers are the same on every machine.
 */
export function readCatalog(
  path: string,
  root = ".",
): { files: SourceFiles; problems?: never } | { files?: never; problems: Problem[] } {
  return attempt(path, "Name the catalogue's file or folder.", () => {
    const isFolder = statSync(join(root, path)).isDirectory();
    const folder = isFolder ? path : dirname(path);
    const catalog = isFolder ? yamlFiles(root, folder) : [path];
    const locales = yamlFiles(root, posix(join(folder, "locales")));
    const read = (file: string): SourceFile => readSource(root, file);
    return { files: { catalog: catalog.map(read), locales: locales.map(read) } };
  });
}

/** Reads one file, such as a config. */
export function readFile(
  path: string,
  fix: string,
): { file: SourceFile; problems?: never } | { file?: never; problems: Problem[] } {
  return attempt(path, fix, () => ({ file: readSource(".", path) }));
}

/** What a read gives, or the problem that the system had with it. */
function attempt<T>(path: string, fix: string, read: () => T): T | { problems: Problem[] } {
  try {
    return read();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const fact = code === "ENOENT" ? "does not exist" : `cannot be read (${message})`;
    const place = { file: path, line: 1, column: 1, rule: "readable" };
    return { problems: [{ ...place, message: `${path} ${fact}.`, fix }] };
  }
}

/** The YAML files directly in a folder, by name; none where there is no folder. */
function yamlFiles(root: string, folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(join(root, folder));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
  const yaml = names.filter((name) => /\.ya?ml$/.test(name)).sort();
  return yaml.map((name) => posix(join(folder, name)));
}

const posix = (path: string): string => path.replaceAll("\\", "/");

/** A file that is too large is not read: its size is enough to refuse it. */
function readSource(root: string, path: string): SourceFile {
  const file = join(root, path);
  const { size } = statSync(file);
  return { path, size, bytes: size > maxBytes ? new Uint8Array() : readFileSync(file) };
}
