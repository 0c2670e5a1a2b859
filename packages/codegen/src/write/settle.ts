import { posix } from "node:path";
import { mergedIn } from "./merged.ts";
import type { Destination } from "./output.ts";
import { digest } from "./record.ts";
import { digestOf, readRecord, type Scan } from "./scan.ts";
import { statsOf } from "./stats.ts";
import { isTemporaryName } from "./temporary.ts";

/**
 * Finds the files that are in the way and not ours. A file with exactly the text to be written needs no
 * proof. A file that a concurrent run has written meanwhile is ours, and so is one that git merged from files of ours.
 */
export async function settle({ at, files, found }: Destination): Promise<Scan["others"]> {
  const { ours, others, empty } = found;
  if (others.size + empty.size === 0) return others;
  for await (const { path, text } of files()) {
    if (empty.has(path)) others.set(path, "foreign");
    if (!others.has(path)) continue;
    const hash = digestOf(posix.join(at, path));
    if (hash === digest(text)) adopt(path, hash);
  }
  const { entries: recorded = new Map() } = readRecord(at);
  const isTemporary = (path: string): boolean =>
    recorded.has(path) &&
    isTemporaryName(posix.basename(path)) &&
    statsOf(posix.join(at, path))?.isFile() === true;
  for (const path of others.keys())
    if (!statsOf(posix.join(at, path)) || isTemporary(path)) others.delete(path);
    else if (recorded.has(path)) {
      // The file first: its content was recorded before it was written.
      const hash = digestOf(posix.join(at, path));
      if (hash && readRecord(at).entries?.get(path)?.has(hash)) adopt(path, hash);
    }
  const edited = [...others].flatMap(([path, kind]) => (kind === "edited" ? [path] : []));
  for (const [path, hash] of mergedIn(at, edited, found.entries)) adopt(path, hash);
  return others;

  function adopt(path: string, hash: string): void {
    others.delete(path);
    ours.set(path, hash);
  }
}
