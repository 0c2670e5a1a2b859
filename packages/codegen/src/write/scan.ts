import { type Dirent, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { digest, type Entries, parseRecord, recordName } from "./record.ts";
import { ignoreMissing, statsOf } from "./stats.ts";
import { isAtWork, isTemporaryName } from "./temporary.ts";

/** The state of a folder before it is written. */
export interface Scan {
  /** The record's entries; empty without a valid record. */
  readonly entries: Entries;
  /** The text of the record; undefined if there is none. */
  readonly text?: string;
  /** Our files, proved by the record: path to digest. */
  readonly ours: Map<string, string>;
  /** All other files: path to whether the record knows it, which means that it was edited. */
  readonly others: Map<string, "foreign" | "edited">;
  /** Folders without files. */
  readonly empty: Set<string>;
  /** Our temporary files from interrupted runs. */
  readonly leftovers: string[];
}

/** Which files of a shared folder are ours. */
export interface Owner {
  /** Tells the generator's files; absent if all are. */
  readonly owns?: (path: string) => boolean;
  /**
   * For files of people: the text that was read from each existing file. While a file has this text, it may
   * be replaced. It is not recorded, so that it stays theirs.
   */
  readonly read?: ReadonlyMap<string, string>;
  /** Whether no target has the folder any more. Whatever else is in it, at any depth, stays as it is. */
  readonly isAbandoned?: boolean;
}

/** What Python and file managers leave in any folder. */
const strays = new Set(["__pycache__", ".DS_Store", "Thumbs.db"]);

/** Finds the digest of a file; undefined for anything else. */
export type Look = (path: string) => string | undefined;

/** Reads a folder that the generator owns or, in a shared folder, only its own files. */
export function scan(folder: string, owner: Owner = {}, look: Look = digestOf): Scan {
  const { owns, isAbandoned = false } = owner;
  const listed = [...entriesIn(folder, "", !owns || isAbandoned)];
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
    else if (path !== recordName) judge(folder, path, entry, result, owner, look);
  if (result.empty.size > 0)
    for (const [path, entry] of listed)
      if (!entry.isDirectory()) for (const above of foldersOf(path)) result.empty.delete(above);
  return result;
}

/** The parent folders of a file, from the outermost. */
export function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1))
    folders.push(path.slice(0, end));
  return folders;
}

function judge(
  folder: string,
  path: string,
  entry: Dirent,
  { entries, ours, others, leftovers }: Scan,
  { owns, read }: Owner,
  look: Look,
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
  const hash = known && look(join(folder, path));
  if (hash !== undefined && known?.has(hash)) ours.set(path, hash);
  else others.set(path, isRecorded && entry.isFile() ? "edited" : "foreign");
}

/** A folder's record; no entries if the file is not a record of ours. */
export function readRecord(folder: string): { text?: string; entries?: Entries } {
  const path = join(folder, recordName);
  const stats = statsOf(path);
  if (!stats) return { entries: new Map() };
  if (!stats.isFile()) return {};
  const text = readFileSync(path, "utf8").replaceAll("\r\n", "\n");
  const entries = parseRecord(text);
  return { text, ...(entries && { entries }) };
}

/** The digest of a file; undefined for anything else, such as a link. */
export function digestOf(
  path: string,
  stats: { isFile(): boolean } | undefined = statsOf(path),
): string | undefined {
  if (!stats?.isFile()) return;
  const content = ignoreMissing(() => readFileSync(path));
  return content && digest(content);
}

/** The contents of a folder, by path. Links are not followed. */
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
