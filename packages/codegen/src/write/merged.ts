import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { blobs } from "../source/git.ts";
import { type MergedLine, mergedLines } from "../source/merge-conflict.ts";
import { digest, type Entries } from "./record.ts";

/** What a merge, a rebase, a cherry-pick or a stash brings together, while it lasts and in the commit after it. */
const sides: readonly string[] = [
  ...[":2", ":3", "HEAD", "MERGE_HEAD", "REBASE_HEAD", "CHERRY_PICK_HEAD"],
  ...["HEAD^1", "HEAD^2"],
];

/**
 * The files that a merge made of texts that the record proves: git has two of them, and each line of the file is from
 * one of these. Nobody wrote anything in such a file, whether git left conflicts in it or not.
 *
 * @returns The digest of each, by path.
 */
export function mergedIn(
  folder: string,
  paths: readonly string[],
  entries: Entries,
): Map<string, string> {
  const found = new Map<string, string>();
  // Before a merge, a record has one digest of each file.
  const candidates = paths.filter((path) => (entries.get(path)?.size ?? 0) > 1);
  for (const [path, texts] of textsOf(folder, candidates)) {
    const generated = texts.filter((text) => entries.get(path)?.has(digest(text)));
    if (new Set(generated).size < 2) continue;
    const now = withLf(readFileSync(posix.join(folder, path), "utf8"));
    const known = new Set(generated.flatMap((text) => text.split("\n")));
    const isKnown = ({ text, part }: MergedLine): boolean =>
      part === "mark" || part === "ancestor" || known.has(text);
    if (mergedLines(now).every(isKnown)) found.set(path, digest(now));
  }
  return found;
}

/** The texts that git has of files on any side, with LF; none without git. */
function textsOf(folder: string, paths: readonly string[]): Map<string, string[]> {
  const names = paths.flatMap((path) => sides.map((side) => `${side}:./${path}`));
  const found = blobs(folder, names);
  return new Map(
    paths.map((path, index) => {
      const own = found.slice(index * sides.length, (index + 1) * sides.length);
      return [path, own.flatMap((bytes) => (bytes ? [withLf(bytes.toString())] : []))];
    }),
  );
}

const withLf = (text: string): string => text.replaceAll("\r\n", "\n");
