import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isOver, owner, ownerPattern } from "./owner.ts";

const pattern = new RegExp(`^work-${ownerPattern}$`);

/** A file that identifies a working folder by the disk's data about that very folder. */
const mark = "mark";

/**
 * Creates a folder below another to work in, and removes it afterwards. It first removes those of killed
 * runs.
 */
export async function withWork<Result>(
  below: string,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  mkdirSync(below, { recursive: true });
  for (const name of readdirSync(below)) if (isLeft(below, name)) remove(join(below, name));
  const folder = join(below, `work-${owner()}`);
  mkdirSync(folder);
  try {
    writeFileSync(join(folder, mark), markOf(folder));
    return await use(folder);
  } finally {
    remove(folder);
  }
}

/** Whether a run that has ended created the folder, and it is not a copy. */
function isLeft(below: string, name: string): boolean {
  const [, pid = "", machine = ""] = pattern.exec(name) ?? [];
  if (pid === "" || !isOver(pid, machine)) return false;
  try {
    const folder = join(below, name);
    return readFileSync(join(folder, mark), "utf8") === markOf(folder);
  } catch {
    return false;
  }
}

/**
 * The inode of a folder and its creation time, which differ in a copy and in a folder that reuses the
 * inode.
 */
function markOf(folder: string): string {
  const { ino, birthtimeNs } = statSync(folder, { bigint: true });
  return `${ino} ${birthtimeNs}`;
}

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });
