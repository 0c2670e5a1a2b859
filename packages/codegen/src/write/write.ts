import { rmdirSync, rmSync } from "node:fs";
import { posix } from "node:path";
import { Journal } from "./journal.ts";
import type { Changes, Destination, Output } from "./output.ts";
import { digest, type Entries, isPlainPath, printRecord, recordName } from "./record.ts";
import { InTheWay, replace } from "./replace.ts";
import { digestOf, foldersOf, scan } from "./scan.ts";
import type { Seen } from "./seen.ts";
import { settle } from "./settle.ts";
import { statsOf } from "./stats.ts";
import { isTemporaryName } from "./temporary.ts";

/**
 * Updates folders to contain the given files: writes what differs, removes what is no longer generated.
 * Only files that the folder's record proves to be ours are replaced or removed, each as a whole, so that
 * concurrent readers and killed runs see the old or the new file. In check mode nothing is changed; what is in the
 * way does not keep it from looking for all else.
 */
export async function write(
  outputs: readonly Output[],
  mode: "write" | "check",
  root = ".",
  seen?: Seen,
): Promise<Changes> {
  const changes = noChanges();
  const places = outputs.map((output): Destination => {
    const at = posix.join(root, output.folder);
    return { ...output, at, found: scan(at, output, seen?.digestOf) };
  });
  const leaving = new Set(places.flatMap(leavingFrom));
  for (const place of places) {
    const { at, found, isAbandoned } = place;
    if (isAbandoned) changes.abandoned.push(at);
    else
      for (const path of found.others.keys())
        if (leaving.has(posix.join(at, path))) found.others.delete(path);
    const others = await settle(place);
    for (const [path, kind] of [...others].sort())
      changes[isAbandoned ? "kept" : kind].push(`${at}/${path}`);
  }
  const inTheWay = new Set([...changes.foreign, ...changes.edited]);
  if (inTheWay.size > 0 && mode === "write") return changes;
  for (const place of places)
    try {
      await bring(place, mode === "write", changes, inTheWay, seen);
    } catch (error) {
      if (!(error instanceof InTheWay)) throw error;
      changes.foreign.push(`${place.at}/${error.path}`);
      break;
    }
  return changes;
}

export const noChanges = (): Changes => ({
  ...{ missing: [], stale: [], extra: [], foreign: [], edited: [], leftovers: [] },
  ...{ abandoned: [], kept: [] },
  unchanged: 0,
});

async function bring(
  place: Destination,
  apply: boolean,
  changes: Changes,
  inTheWay: ReadonlySet<string>,
  seen: Seen | undefined,
): Promise<void> {
  const { at, files, found, read } = place;
  const journal = new Journal(at, found.entries);
  const wanted: Entries = new Map([...found.entries].filter(([path]) => isKept(path, place)));
  const gone = new Map(found.ours);
  const put = putter(place, journal, gone);
  let isTouched = false;
  try {
    for await (const { path, text } of files()) {
      const hash = digest(text);
      const before = gone.get(path);
      if (!read) wanted.set(path, new Set([hash]));
      if (inTheWay.has(`${at}/${path}`)) continue;
      if (before === hash) changes.unchanged++;
      else {
        isTouched = true;
        changes[before ? "stale" : "missing"].push(`${at}/${path}`);
        if (apply) put(path, text, hash);
      }
      gone.delete(path);
    }
    for (const path of [...gone.keys()].sort()) changes.extra.push(`${at}/${path}`);
    for (const path of found.leftovers) changes.leftovers.push(`${at}/${path}`);
    const text = printRecord(wanted);
    seen?.records.set(at, digest(text));
    const isOwn = !inTheWay.has(`${at}/${recordName}`);
    const record = isOwn ? recordChange(found.text, text) : undefined;
    if (record) changes[record].push(`${at}/${recordName}`);
    else if (isOwn && text !== "") changes.unchanged++;
    if (!apply) return;
    for (const [path, hash] of gone) remove(at, path, hash);
    for (const path of found.leftovers) remove(at, path);
    if (isTouched || record) journal.finish(wanted);
  } finally {
    journal.close();
  }
  if (apply && place.isAbandoned) removeEmpty(foldersOf(`${at}/`));
}

/** What leaves an abandoned folder; a target that takes its place need not move it away. */
const leavingFrom = ({ at, found, isAbandoned }: Destination): string[] =>
  isAbandoned ? [...found.ours.keys(), recordName].map((path) => posix.join(at, path)) : [];

/** Whether an entry of a shared record is about another command's file. */
const isKept = (path: string, { owns, read }: Output): boolean =>
  (read !== undefined || owns?.(path) === false) && !isTemporaryName(posix.basename(path));

function recordChange(
  before: string | undefined,
  after: string,
): "missing" | "stale" | "extra" | undefined {
  if (before === undefined) return after === "" ? undefined : "missing";
  if (after === "") return "extra";
  return before === after ? undefined : "stale";
}

/** A function that writes a file if nothing, or a file of ours, is there. */
function putter(
  { at, found: { ours }, read }: Destination,
  journal: Journal,
  gone: Map<string, string>,
): (path: string, text: string, hash: string) => void {
  const made = new Set<string>();
  let folders: Set<string> | undefined;
  return (path, text, hash) => {
    if (!isPlainPath(path))
      throw new TypeError(`${JSON.stringify(path)} is not the path of a file`);
    const file = posix.join(at, path);
    const mayReplace = (): boolean => {
      // Checked before it is read: if another run creates it in between, it is ours.
      const stats = statsOf(file);
      if (!stats) return true;
      const now = digestOf(file, stats);
      if (now === undefined) return !statsOf(file);
      return now === hash || now === ours.get(path) || journal.has(path, now);
    };
    // If a file becomes a folder or a folder a file, remove what is no longer generated first.
    const isInside = (other: string): boolean => other.startsWith(`${path}/`);
    folders ??= new Set([...ours.keys()].flatMap(foldersOf));
    const inside = folders.has(path) ? [...gone.keys()].filter(isInside) : [];
    for (const other of [...foldersOf(path), ...inside]) {
      const known = gone.get(other);
      if (known) remove(at, other, known);
    }
    const record = (temporary: string): void =>
      journal.add(temporary, hash, read ? undefined : path);
    replace(at, path, text, { record, mayReplace, made });
  };
}

/** Removes a file if it is unchanged, and the folders that it leaves empty. */
function remove(folder: string, path: string, hash?: string): void {
  const file = posix.join(folder, path);
  const now = digestOf(file);
  if (now === undefined || now !== (hash ?? now)) return;
  rmSync(file, { force: true });
  removeEmpty(foldersOf(path).map((parent) => posix.join(folder, parent)));
}

/** Removes folders, the innermost of which is the last, as far as they are empty. */
function removeEmpty(folders: readonly string[]): void {
  for (const folder of folders.toReversed())
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
}
