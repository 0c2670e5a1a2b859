import { createHash } from "node:crypto";
import { type Dirent, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
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

/** What Python and file managers leave in any folder that they meet; it is nobody's source. */
const strays = new Set(["__pycache__", ".DS_Store", "Thumbs.db"]);

export const digest = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("base64");

/** The name of a temporary file: hidden, and telling which process writes it. */
export const temporaryName = (name: string): string => `.error-codegen-${process.pid}-${name}`;

/** Reads a folder that the generator owns, or of a shared folder only the files in it that it owns. */
export function scan(folder: string, owns?: (path: string) => boolean): Scan {
  const result: Scan = { digests: new Map(), foreign: [], leftovers: [] };
  for (const entry of entriesIn(folder, !owns)) {
    const path = posixOf(relative(folder, join(entry.parentPath, entry.name)));
    const writer = /^\.error-codegen-(\d+)-/.exec(entry.name)?.[1];
    if (entry.isDirectory() || path.split("/").some((name) => strays.has(name))) continue;
    if (writer) {
      if (!isRunning(Number(writer))) result.leftovers.push(path);
    } else if (owns && !owns(path)) continue;
    else if (entry.isFile()) read(folder, path, result);
    else result.foreign.push(path);
  }
  result.foreign.sort();
  return result;
}

const posixOf = (path: string): string => path.split(sep).join("/");

function read(folder: string, path: string, { digests, foreign }: Scan): void {
  const content = ignoreMissing(() => readFileSync(join(folder, path)));
  const start = content?.toString("latin1", 0, 2048).toLowerCase();
  if (content && start?.includes(mark.toLowerCase())) digests.set(path, digest(content));
  else if (content) foreign.push(path);
}

const entriesIn = (folder: string, recursive: boolean): Dirent[] =>
  ignoreMissing(() => readdirSync(folder, { recursive, withFileTypes: true })) ?? [];

/** What an operation returns; nothing where the file is not, or no longer, there. */
function ignoreMissing<T>(operation: () => T): T | undefined {
  try {
    return operation();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
}

/** Whether another process has that number; this one has not written anything yet. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
