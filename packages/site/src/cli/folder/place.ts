import { existsSync, lstatSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, resolve } from "node:path";
import { Refusal } from "../refusal.ts";
import { foreignIn, isCode } from "./record.ts";

/** A folder that may be replaced as a whole. */
export interface Place {
  readonly folder: string;
  /** Where the folder was named, for messages: `SITE_OUT is "dist"`. */
  readonly is: string;
}

const remedy = "Use a folder that contains nothing else.";

/** How many files a message lists. */
const maxNamed = 3;

/**
 * The folder to write to, if replacing it loses nothing; otherwise a Refusal says why. It must not contain
 * or be inside anything that is read, and must not contain a home folder.
 */
export function freePlace(subject: string, value: string, read: readonly string[] = []): Place {
  const is = `${subject} is ${JSON.stringify(value)}`;
  if (value.trim() === "") throw new Refusal(`${subject} is empty. ${remedy}`);
  if (value !== value.trim()) throw new Refusal(`${is}, with white space at an end. Delete it.`);
  if (/^~(?:$|[\\/])/.test(value))
    throw new Refusal(`${is}, whose ~ was not expanded by a shell. Use the whole path.`);
  const folder = resolve(value);
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink())
    throw new Refusal(`${is}, which is a link to ${readlinkSync(folder)}. Use the folder itself.`);
  if (stats && !stats.isDirectory()) throw new Refusal(`${is}, which is a file. ${remedy}`);
  for (const kept of [homedir(), process.cwd(), ...read])
    if (isWithin(kept, folder))
      throw new Refusal(`${is}, which is or holds ${resolve(kept)}. ${remedy}`);
  for (const kept of read)
    if (isWithin(folder, kept))
      throw new Refusal(`${is}, which is within ${resolve(kept)}. ${remedy}`);
  refuseForeign({ folder, is });
  return { folder, is };
}

/**
 * Refuses a folder with files that no record proves to be ours. If another run replaces the folder
 * meanwhile, the new folder counts. A file that is gone while it is read shows that even where the folder was
 * missing before and is missing again.
 */
export function refuseForeign(place: Place): void {
  for (;;) {
    const before = stateOf(place.folder);
    try {
      refuseForeignOnce(place);
      return;
    } catch (error) {
      if (!isCode(error, "ENOENT") && stateOf(place.folder) === before) throw error;
    }
  }
}

/** Which folder a path is, and when it was last renamed or changed. */
function stateOf(folder: string): string | undefined {
  const stats = statSync(folder, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.ino}:${stats.ctimeNs}`;
}

function refuseForeignOnce({ folder, is }: Place): void {
  const foreign = foreignIn(folder);
  if (foreign.length === 0) return;
  const named = foreign.slice(0, maxNamed).join(", ");
  const more = foreign.length > maxNamed ? ` and ${foreign.length - maxNamed} more` : "";
  throw new Refusal(
    `${is}, and there is no proof that ${named}${more} in it was written here and left as it was. ` +
      "Move what you need elsewhere and delete the rest, or use another folder.",
  );
}

/** Whether a path is a folder or below it, with links and `..` resolved and without case. */
function isWithin(path: string, folder: string): boolean {
  const wanted = statSync(folder, { throwIfNoEntry: false });
  if (!wanted) return false;
  for (let at = real(path); ; at = dirname(at)) {
    const { ino, dev } = statSync(at);
    if (ino === wanted.ino && dev === wanted.dev) return true;
    if (at === dirname(at)) return false;
  }
}

/** The real path, or that of its existing part. */
function real(path: string): string {
  let at = resolve(path);
  while (!existsSync(at)) at = dirname(at);
  return realpathSync(at);
}
