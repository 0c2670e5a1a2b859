import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmdirSync, unlinkSync } from "node:fs";
import { join } from "node:path";

/** A record's name contains the digest of its text, so that an edited one proves nothing. */
const recordName = /^\.written-([0-9a-f]{64})\.json$/;

/** The name of a file until it is complete. */
export const part = ".written-part";

/** Path to digest, for each file of a folder. */
type Digests = Readonly<Record<string, string>>;

/** Something in a folder. The path of a folder ends with a slash. */
interface Entry {
  readonly path: string;
  readonly kind: "file" | "folder" | "other";
}

/** The record of a folder's files, to be stored with them: its name and its text. */
export function recordOf(folder: string): { name: string; text: string } {
  const files = entriesIn(folder).filter(({ kind }) => kind === "file");
  const digests: Digests = Object.fromEntries(
    files.map(({ path }) => [path, digest(readFileSync(join(folder, path)))]),
  );
  const text = `${JSON.stringify(digests, null, 1)}\n`;
  return { name: `.written-${digest(text)}.json`, text };
}

/**
 * Finds everything in a folder that no record there proves to be ours: unrecorded or edited files, folders
 * without files of ours, links. A missing folder has none.
 */
export const foreignIn = (folder: string): string[] => judged(folder).foreign;

/**
 * Removes what is proved to be ours from a folder, and returns the rest; if nothing is left, removes the
 * folder.
 */
export function removeOwn(folder: string): string[] {
  const { own, foreign } = judged(folder);
  // Records are removed last, so that the rest of a killed removal can still be proved.
  const order = [...own].sort((a, b) => rank(a) - rank(b) || b.path.length - a.path.length);
  for (const { path, kind } of order) {
    if (kind === "folder") rmdirUnlessUsed(join(folder, path));
    else if (foreign.length === 0 || rank({ path, kind }) < 2) unlinkSync(join(folder, path));
  }
  rmdirUnlessUsed(folder);
  return foreign;
}

const rank = ({ path, kind }: Entry): number =>
  recordName.test(path) ? 2 : kind === "folder" ? 1 : 0;

/** The entries of a folder, divided into ours and others. */
function judged(folder: string): { own: Entry[]; foreign: string[] } {
  const entries = entriesIn(folder);
  const known = recordedIn(folder, entries);
  const folders = new Set([...known.keys()].flatMap(foldersOf));
  const isOwn = ({ path, kind }: Entry): boolean => {
    if (kind === "other") return false;
    if (kind === "folder") return folders.has(path);
    if (path === part || isRecord(folder, path)) return true;
    return known.get(path)?.has(digest(readFileSync(join(folder, path)))) ?? false;
  };
  const own = entries.filter(isOwn);
  const ours = new Set(own);
  const foreign = entries.filter((entry) => !ours.has(entry)).map(({ path }) => path);
  // For a foreign folder it is enough to list the folder itself.
  const named = new Set(foreign);
  return { own, foreign: foreign.filter((path) => !foldersOf(path).some((at) => named.has(at))) };
}

/** Each recorded path with its digests from the records of a folder. */
function recordedIn(folder: string, entries: readonly Entry[]): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const { path } of entries) {
    if (!isRecord(folder, path)) continue;
    const digests: Digests = JSON.parse(readFileSync(join(folder, path), "utf8"));
    for (const [file, value] of Object.entries(digests))
      known.set(file, (known.get(file) ?? new Set()).add(value));
  }
  return known;
}

function isRecord(folder: string, path: string): boolean {
  const [, named] = recordName.exec(path) ?? [];
  return named !== undefined && named === digest(readFileSync(join(folder, path)));
}

/** All entries of a folder; links are not followed. */
function entriesIn(folder: string, below = ""): Entry[] {
  return list(join(folder, below)).flatMap((entry) => {
    const path = below + entry.name;
    if (entry.isDirectory())
      return [{ path: `${path}/`, kind: "folder" }, ...entriesIn(folder, `${path}/`)];
    return [{ path, kind: entry.isFile() ? "file" : "other" }];
  });
}

function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (isCode(error, "ENOENT")) return [];
    throw error;
  }
}

/** The folders above a path: for `a/b/c`, `a/` and `a/b/`. */
function foldersOf(path: string): string[] {
  const parts = path.replace(/\/$/, "").split("/").slice(0, -1);
  return parts.map((_, index) => `${parts.slice(0, index + 1).join("/")}/`);
}

function rmdirUnlessUsed(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!isCode(error, "ENOTEMPTY", "EEXIST", "ENOENT")) throw error;
  }
}

/** Whether a system error has one of these codes. */
export const isCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && "code" in error && codes.includes(String(error.code));

const digest = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");
