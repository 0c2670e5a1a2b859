import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmdirSync, unlinkSync } from "node:fs";
import { join } from "node:path";

/** What a record is named: by the digest of what it says, so that an edited one proves nothing. */
const recordName = /^\.written-([0-9a-f]{64})\.json$/;

/** What a file is written as until it is whole. */
export const part = ".written-part";

/** The digest of each file of a folder, by its path. */
type Digests = Readonly<Record<string, string>>;

/** Something in a folder: its path there ends with a slash where it is a folder. */
interface Entry {
  readonly path: string;
  readonly kind: "file" | "folder" | "other";
}

/** The record of a folder's files, to be written beside them: its name and its text. */
export function recordOf(folder: string): { name: string; text: string } {
  const files = entriesIn(folder).filter(({ kind }) => kind === "file");
  const digests: Digests = Object.fromEntries(
    files.map(({ path }) => [path, digest(readFileSync(join(folder, path)))]),
  );
  const text = `${JSON.stringify(digests, null, 1)}\n`;
  return { name: `.written-${digest(text)}.json`, text };
}

/**
 * What stands in a folder that no record there proves to be written by us: files that nobody recorded or
 * that were edited since, folders that none of ours is in, links. A folder that is not there has none.
 */
export const foreignIn = (folder: string): string[] => judged(folder).foreign;

/** Removes from a folder what is proved to be ours, and gives what is left; of nothing, the folder goes too. */
export function removeOwn(folder: string): string[] {
  const { own, foreign } = judged(folder);
  // The records go last, so that what a killed removal leaves can still be proved.
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

/** The entries of a folder, by whether they are proved to be ours. */
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
  // Of a folder that is not ours it is enough to name it.
  const named = new Set(foreign);
  return { own, foreign: foreign.filter((path) => !foldersOf(path).some((at) => named.has(at))) };
}

/** Each recorded path with the digests that the records of a folder give it. */
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

/** All that is in a folder, links not followed. */
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

/** The folders above a path: of `a/b/c`, `a/` and `a/b/`. */
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

/** Whether the system said one of these. */
export const isCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && "code" in error && codes.includes(String(error.code));

const digest = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");
