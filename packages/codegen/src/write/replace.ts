import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { posix } from "node:path";
import { foldersOf } from "./scan.ts";
import { statsBehind, statsOf } from "./stats.ts";
import { temporaryName } from "./temporary.ts";

/** A file of somebody else has just appeared in place of ours. */
export class InTheWay extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`${path} was changed by another program just now and is left as it is`);
    this.path = path;
  }
}

/** Conditions for replacing a file. */
interface Care {
  /** Called with the name of the temporary file before it is created. */
  readonly record: (temporary: string) => void;
  /** Whether the present file may be replaced. */
  readonly mayReplace: () => boolean;
  /** Folders that are known to exist, so that each is checked once. */
  readonly made: Set<string>;
}

/** How often a concurrent run may remove the folder or the temporary file. */
const attempts = 5;

/**
 * Replaces a file below a folder as a whole, and creates its parent folders. Concurrent readers and killed
 * runs see the old or the new file. If the disk is full, the file is unchanged.
 */
export function replace(folder: string, path: string, text: string, care: Care): void {
  for (let left = attempts; ; left--)
    try {
      attempt(folder, path, text, care);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT" || left === 0) throw error;
      care.made.clear();
    }
}

function attempt(folder: string, path: string, text: string, care: Care): void {
  const { record, mayReplace, made } = care;
  if (!made.has("")) makeFolder(folder);
  made.add("");
  for (const above of foldersOf(path)) {
    if (!made.has(above)) makeInside(folder, above);
    made.add(above);
  }
  const temporary = posix.join(posix.dirname(path), temporaryName());
  const at = posix.join(folder, temporary);
  record(temporary);
  try {
    // Without the encoding, Node opens, writes and closes it one after the other.
    writeFileSync(at, text, { encoding: "utf8", flag: "wx" });
    if (!mayReplace()) throw new InTheWay(path);
    renameSync(at, posix.join(folder, path));
  } catch (error) {
    rmSync(at, { force: true });
    throw error;
  }
}

/** Creates a folder and its parents. Node's own function reports ENOENT if the system refuses. */
export function makeFolder(folder: string): void {
  if (statsBehind(folder)) return;
  makeFolder(posix.dirname(folder));
  makeOne(folder);
}

/** Creates a folder inside the output folder, where nothing may be a link. */
function makeInside(folder: string, path: string): void {
  const at = posix.join(folder, path);
  const stats = statsOf(at);
  if (!stats) makeOne(at);
  else if (!stats.isDirectory()) throw new InTheWay(path);
}

function makeOne(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}
