import { createHash } from "node:crypto";
import { type Dirent, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { mark } from "../files.ts";

/** What stands in a folder before it is written. */
export interface Scan {
  /** Path below the folder to the digest of what is there. */
  readonly digests: Map<string, string>;
  /** Files that nobody generated. */
  readonly foreign: string[];
  /** Temporary files of a run that was killed. */
  readonly leftovers: string[];
}

export const digest = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("base64");

/** The name of a temporary file: hidden, and telling which process writes it. */
export const temporaryName = (name: string): string => `.error-codegen-${process.pid}-${name}`;

/** Reads a folder that the generator owns, or of a shared folder only the files that it writes there. */
export function scan(folder: string, only?: readonly string[]): Scan {
  const result: Scan = { digests: new Map(), foreign: [], leftovers: [] };
  for (const path of only ?? pathsIn(folder, result)) {
    const content = readIfThere(join(folder, path));
    if (!content) continue;
    if (content.subarray(0, 2048).includes(mark)) result.digests.set(path, digest(content));
    else result.foreign.push(path);
  }
  return result;
}

function pathsIn(folder: string, result: Scan): string[] {
  const paths: string[] = [];
  for (const entry of entriesIn(folder)) {
    const path = relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/");
    const writer = /^\.error-codegen-(\d+)-/.exec(entry.name)?.[1];
    if (entry.isDirectory()) continue;
    if (writer) {
      if (!isRunning(Number(writer))) result.leftovers.push(path);
    } else if (entry.isFile()) paths.push(path);
    else result.foreign.push(path);
  }
  return paths.sort();
}

function entriesIn(folder: string): Dirent[] {
  return ignoreMissing(() => readdirSync(folder, { recursive: true, withFileTypes: true })) ?? [];
}

const readIfThere = (file: string): Buffer | undefined => ignoreMissing(() => readFileSync(file));

/** What an operation returns; nothing where the file is not, or no longer, there. */
function ignoreMissing<T>(operation: () => T): T | undefined {
  try {
    return operation();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
