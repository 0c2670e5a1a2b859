import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isOver, owner, ownerPattern } from "./owner.ts";

const pattern = new RegExp(`^work-${ownerPattern}$`);

/** A file in a folder of work, which says that it is one by what the disk tells of that very folder alone. */
const mark = "mark";

/** Gives a new folder below another to work in, and removes it afterwards; those that killed runs left go first. */
export async function withWork(
  below: string,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  mkdirSync(below, { recursive: true });
  for (const name of readdirSync(below)) if (isLeft(below, name)) remove(join(below, name));
  const folder = join(below, `work-${owner()}`);
  mkdirSync(folder);
  try {
    writeFileSync(join(folder, mark), markOf(folder));
    await use(folder);
  } finally {
    remove(folder);
  }
}

/** Whether a run that is over has made a folder, which is not a copy of what it made. */
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

/** The number of a folder, and when it was made: a copy has others, and so has a folder that gets its number. */
function markOf(folder: string): string {
  const { ino, birthtimeNs } = statSync(folder, { bigint: true });
  return `${ino} ${birthtimeNs}`;
}

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });
