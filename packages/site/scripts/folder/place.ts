import { existsSync, lstatSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, resolve } from "node:path";
import { Refusal } from "../../src/refusal.ts";
import { foreignIn } from "./record.ts";

/** A folder that is ours to replace as a whole. */
export interface Place {
  readonly folder: string;
  /** What says so, for sentences: `SITE_OUT is "dist"`. */
  readonly is: string;
}

/** What the package is made of, as seen from its folder, which scripts run in. */
const parts = ["src", "public", "scripts", "test", "node_modules", ".astro"];

const remedy = "Name a folder that it can have to itself.";

/** As many files as a sentence names. */
const maxNamed = 3;

/**
 * The folder that somebody names to be written to, if nothing is lost when it is replaced; else a refusal
 * says why not. It is neither around nor within what is read to write it, and not around a home.
 */
export function freePlace(subject: string, value: string, read: readonly string[] = []): Place {
  const is = `${subject} is ${JSON.stringify(value)}`;
  if (value.trim() === "") throw new Refusal(`${subject} is empty. ${remedy}`);
  if (value !== value.trim()) throw new Refusal(`${is}, with white space at an end. Delete it.`);
  if (/^~(?:$|[\\/])/.test(value))
    throw new Refusal(`${is}, whose ~ no shell has replaced. Write the whole path.`);
  const folder = resolve(value);
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink())
    throw new Refusal(`${is}, which is a link to ${readlinkSync(folder)}. Name a folder itself.`);
  if (stats && !stats.isDirectory()) throw new Refusal(`${is}, which is a file. ${remedy}`);
  for (const kept of [homedir(), process.cwd(), ...parts, ...read])
    if (isWithin(kept, folder))
      throw new Refusal(`${is}, which is or holds ${resolve(kept)}. ${remedy}`);
  for (const kept of [...parts, ...read])
    if (isWithin(folder, kept))
      throw new Refusal(`${is}, which is within ${resolve(kept)}. ${remedy}`);
  refuseForeign({ folder, is });
  return { folder, is };
}

/** Refuses a folder that holds what no record proves to be ours. */
export function refuseForeign({ folder, is }: Place): void {
  const foreign = foreignIn(folder);
  if (foreign.length === 0) return;
  const named = foreign.slice(0, maxNamed).join(", ");
  const more = foreign.length > maxNamed ? ` and ${foreign.length - maxNamed} more` : "";
  throw new Refusal(
    `${is}, and there is no proof that ${named}${more} in it was written here and left as it was. ` +
      "Move what you need elsewhere and delete the rest, or name another folder.",
  );
}

/** Whether a path is a folder or below it, by what they really are: links, `..` and case make no difference. */
function isWithin(path: string, folder: string): boolean {
  const wanted = statSync(folder, { throwIfNoEntry: false });
  if (!wanted) return false;
  for (let at = real(path); ; at = dirname(at)) {
    const { ino, dev } = statSync(at);
    if (ino === wanted.ino && dev === wanted.dev) return true;
    if (at === dirname(at)) return false;
  }
}

/** Where a path really is, or what is there of it. */
function real(path: string): string {
  let at = resolve(path);
  while (!existsSync(at)) at = dirname(at);
  return realpathSync(at);
}
