import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { isOver, owner, ownerPattern } from "./owner.ts";
import { type Place, refuseForeign } from "./place.ts";
import { foreignIn, isCode, part, recordOf, removeOwn } from "./record.ts";

/**
 * Replaces a folder with a copy of another folder's files and their record. Readers see the whole old
 * folder or the whole new one, except between two renames, a state that the next run repairs. If anything
 * in the folder is not proved to be ours, nothing is replaced.
 */
export function replaceFolder({ folder, is }: Place, from: string): void {
  const run = owner();
  const next = `${folder}.next-${run}`;
  const previous = `${folder}.previous-${run}`;
  try {
    copy(from, next);
    for (;;) {
      setAside({ folder, is }, previous);
      if (moved(next, folder)) break;
      // Another run was faster; its result is replaced too.
      removeOwn(previous);
    }
  } finally {
    removeOwn(next);
    tellLeft(previous, removeOwn(previous));
  }
}

/** Moves the old folder away, unless somebody has added something to it meanwhile. */
function setAside({ folder, is }: Place, previous: string): void {
  refuseForeign({ folder, is });
  if (!moved(folder, previous)) return;
  try {
    refuseForeign({ folder: previous, is });
  } catch (error) {
    moved(previous, folder);
    throw error;
  }
}

/** Renames a folder; false if it does not exist or the other one does. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (isCode(error, "ENOENT", "ENOTEMPTY", "EEXIST")) return false;
    throw error;
  }
}

/** Copies the files of a folder after their record. Each file appears only when it is complete. */
function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  mkdirSync(to);
  const { name, text } = recordOf(from);
  writeFileSync(join(to, part), text);
  renameSync(join(to, part), join(to, name));
  for (const path of Object.keys(JSON.parse(text))) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    copyFileSync(join(from, path), join(to, part));
    renameSync(join(to, part), join(to, path));
  }
}

/**
 * Removes what killed runs have left next to a folder, and restores its last state if a run was killed
 * between its renames.
 */
export function mendFolder({ folder }: Place): void {
  const name = basename(folder).replace(/[^\w]/g, "\\$&");
  const pattern = new RegExp(`^${name}\\.(next|previous)-${ownerPattern}$`);
  for (const entry of existsSync(dirname(folder)) ? readdirSync(dirname(folder)) : []) {
    const [, kind, pid = "", machine = ""] = pattern.exec(entry) ?? [];
    if (kind === undefined || !isOver(pid, machine)) continue;
    const left = join(dirname(folder), entry);
    const isLast = kind === "previous" && !existsSync(folder) && foreignIn(left).length === 0;
    if (isLast) moved(left, folder);
    else tellLeft(left, removeOwn(left));
  }
}

function tellLeft(folder: string, left: readonly string[]): void {
  if (left.length > 0)
    console.warn(`${folder} stays: nothing proves that ${left.join(", ")} in it was written here.`);
}
