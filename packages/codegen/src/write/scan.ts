import { type Dirent, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { digest, type Entries, parseRecord, recordName } from "./record.ts";
import { ignoreMissing, statsOf } from "./stats.ts";
import { isAtWork, isTemporaryName } from "./temporary.ts";

/** What stands in a folder before it is written. */
export interface Scan {
  /** What the folder's record says; where there is none, or none of ours, nothing. */
  readonly entries: Entries;
  /** The text of the record; absent where there is none. */
  readonly text?: string;
  /** Path of each file that the record proves to be ours to its digest. */
  readonly ours: Map<string, string>;
  /** Path of everything else to whether the record knows it, so that it was edited since. */
  readonly others: Map<string, "foreign" | "edited">;
  /** Folders in which there is no file. */
  readonly empty: Set<string>;
  /** Our temporary files, of runs that were interrupted. */
  readonly leftovers: string[];
}

/** Which files of a folder are ours, where it holds those of others too. */
export interface Owner {
  /** Says which files are the generator's; absent where all are. */
  readonly owns?: (path: string) => boolean;
  /**
   * Where the files are those of people, the text that was read from each that was there. As long as it
   * stands there, it may be replaced; no record keeps such a file, so that it stays theirs.
   */
  readonly read?: ReadonlyMap<string, string>;
}

/** What Python and file managers leave in any folder that they meet; it is nobody's source. */
const strays = new Set(["__pycache__", ".DS_Store", "Thumbs.db"]);

/** Reads a folder that the generator owns, or of a shared folder only the files in it that it owns. */
export function scan(folder: string, owner: Owner = {}): Scan {
  const { owns } = owner;
  const listed = [...entriesIn(folder, "", !owns)];
  const { text, entries } = readRecord(folder);
  const result: Scan = {
    entries: entries ?? new Map(),
    ...(text !== undefined && { text }),
    ours: new Map(),
    others: new Map(),
    empty: new Set(),
    leftovers: [],
  };
  if (!entries) result.others.set(recordName, "foreign");
  for (const [path, entry] of listed)
    if (entry.isDirectory()) result.empty.add(path);
    else if (path !== recordName) judge(folder, path, entry, result, owner);
  for (const [path, entry] of listed)
    if (!entry.isDirectory()) for (const above of foldersOf(path)) result.empty.delete(above);
  return result;
}

/** The folders on the way to a file, from the outermost. */
export const foldersOf = (path: string): string[] =>
  [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));

function judge(
  folder: string,
  path: string,
  entry: Dirent,
  { entries, ours, others, leftovers }: Scan,
  { owns, read }: Owner,
): void {
  const isRecorded = entries.has(path);
  if (isRecorded && entry.isFile() && isTemporaryName(entry.name)) {
    const stats = statsOf(join(folder, path));
    if (stats && !isAtWork(entry.name, stats.mtimeMs)) leftovers.push(path);
    return;
  }
  if (owns && !owns(path)) return;
  const text = read?.get(path);
  const known = text === undefined ? entries.get(path) : new Set([digest(text)]);
  const hash = known && digestOf(join(folder, path));
  if (hash !== undefined && known?.has(hash)) ours.set(path, hash);
  else others.set(path, isRecorded && entry.isFile() ? "edited" : "foreign");
}

/** What a folder's record says; no entries where what has its name is not a record of ours. */
export function readRecord(folder: string): { text?: string; entries?: Entries } {
  const path = join(folder, recordName);
  const stats = statsOf(path);
  if (!stats) return { entries: new Map() };
  if (!stats.isFile()) return {};
  const text = readFileSync(path, "utf8").replaceAll("\r\n", "\n");
  const entries = parseRecord(text);
  return { text, ...(entries && { entries }) };
}

/** The digest of what a path holds; nothing where that is no file, such as a link. */
export function digestOf(
  path: string,
  stats: { isFile(): boolean } | undefined = statsOf(path),
): string | undefined {
  if (!stats?.isFile()) return;
  const content = ignoreMissing(() => readFileSync(path));
  return content && digest(content);
}

/** What is in a folder, by its path below it. Links are not followed. */
function* entriesIn(
  folder: string,
  below: string,
  isDeep: boolean,
): Generator<[path: string, entry: Dirent]> {
  const list = (): Dirent[] => readdirSync(posix.join(folder, below), { withFileTypes: true });
  for (const entry of ignoreMissing(list) ?? []) {
    if (strays.has(entry.name)) continue;
    const path = posix.join(below, entry.name);
    yield [path, entry];
    if (isDeep && entry.isDirectory()) yield* entriesIn(folder, path, isDeep);
  }
}
