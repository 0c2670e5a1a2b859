import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { posix } from "node:path";
import { foldersOf } from "./scan.ts";
import { statsBehind, statsOf } from "./stats.ts";
import { temporaryName } from "./temporary.ts";

/** Something that is not ours stands where a file of ours goes, and was not there a moment ago. */
export class InTheWay extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`${path} was changed by something else just now, and stays as it is`);
    this.path = path;
  }
}

/** How a file is replaced. */
interface Care {
  /** Is told of the temporary file before it is created. */
  readonly record: (temporary: string) => void;
  /** Whether what stands there now may go. */
  readonly mayReplace: () => boolean;
  /** The folders that the caller has found or made, so that each is asked for once. */
  readonly made: Set<string>;
}

/** As often as a run beside this one may take away the folder or the temporary file. */
const attempts = 5;

/**
 * Replaces a file below a folder as a whole, and makes the folders on the way. Whoever reads or kills
 * meets the file as it was or as it will be; a full disk leaves it as it was.
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
  const file = openSync(at, "wx");
  try {
    try {
      writeFileSync(file, text);
    } finally {
      closeSync(file);
    }
    if (!mayReplace()) throw new InTheWay(path);
    renameSync(at, posix.join(folder, path));
  } catch (error) {
    rmSync(at, { force: true });
    throw error;
  }
}

/** Makes a folder and those above it. Node's own way says ENOENT where the system refuses. */
export function makeFolder(folder: string): void {
  if (statsBehind(folder)) return;
  makeFolder(posix.dirname(folder));
  makeOne(folder);
}

/** Makes a folder inside of the one that is written to, where nothing may be a link. */
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
