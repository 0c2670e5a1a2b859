import { mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { posix } from "node:path";
import type { File } from "../files.ts";
import { digest, scan, temporaryName } from "./scan.ts";

/** The files of one target and where they go. */
export interface Output {
  /** The folder, as people write it. */
  readonly folder: string;
  readonly files: Iterable<File> | AsyncIterable<File>;
  /** Tells the files that are the generator's where the folder holds those of others too; else all are. */
  readonly owns?: (path: string) => boolean;
}

/** What was done to the files, or in check mode what has to be. Paths as seen from here. */
export interface Changes {
  readonly missing: string[];
  readonly stale: string[];
  readonly extra: string[];
  /** Files in the way that nobody generated. Where there is one, nothing is written. */
  readonly foreign: string[];
  /** Files that were as they should be. */
  unchanged: number;
}

/**
 * Brings folders to the given files: writes what differs, removes what nobody generates any more.
 * Each file is replaced atomically, so that whoever reads or kills meets it whole, old or new.
 * In check mode nothing is touched.
 */
export async function write(
  outputs: readonly Output[],
  mode: "write" | "check",
  root = ".",
): Promise<Changes> {
  const changes: Changes = { missing: [], stale: [], extra: [], foreign: [], unchanged: 0 };
  const places = outputs.map(({ folder, files, owns }) => {
    const at = posix.join(root, folder);
    const found = scan(at, owns);
    for (const path of found.foreign) changes.foreign.push(`${at}/${path}`);
    return { at, files, ...found };
  });
  if (changes.foreign.length > 0) return changes;

  const apply = mode === "write";
  for (const { at, files, digests, leftovers } of places) {
    const put = putter(at);
    for await (const { path, text } of files) {
      const before = digests.get(path);
      digests.delete(path);
      if (before !== undefined && before === digest(text)) {
        changes.unchanged++;
        continue;
      }
      changes[before ? "stale" : "missing"].push(`${at}/${path}`);
      if (apply) put(path, text);
    }
    const extra = [...digests.keys()].sort();
    for (const path of extra) changes.extra.push(`${at}/${path}`);
    if (apply) for (const path of [...extra, ...leftovers]) remove(at, path);
  }
  return changes;
}

/** A function that replaces files below a folder atomically, and makes each folder once. */
function putter(folder: string): (path: string, text: string) => void {
  const made = new Set<string>();
  return (path, text) => {
    const file = `${folder}/${path}`;
    const slash = file.lastIndexOf("/");
    const directory = file.slice(0, slash);
    const temporary = `${directory}/${temporaryName(file.slice(slash + 1))}`;
    const attempt = (): void => {
      if (!made.has(directory)) mkdirSync(directory, { recursive: true });
      made.add(directory);
      writeFileSync(temporary, text);
      renameSync(temporary, file);
    };
    try {
      attempt();
    } catch (error) {
      // Another run may have removed the folder as empty just now.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      made.clear();
      attempt();
    }
  };
}

/** Removes a file and the folders that it leaves empty. */
function remove(folder: string, path: string): void {
  rmSync(`${folder}/${path}`, { force: true });
  for (let parent = posix.dirname(path); parent !== "."; parent = posix.dirname(parent)) {
    try {
      rmdirSync(`${folder}/${parent}`);
    } catch {
      return;
    }
  }
}
