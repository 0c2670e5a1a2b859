import { hash } from "node:crypto";
import { withLf } from "../text/line-ends.ts";

/**
 * The file in a folder that records what was written there: a line per file, in the format of `sha256sum`.
 * It is the only proof that a file is ours. An edited file belongs to its editor.
 */
export const recordName = ".error-codegen.sha256";

/** Path below the folder to its valid digests: one, or more during a run. */
export type Entries = Map<string, Set<string>>;

/** The digest of a text with LF, as git stores it, so that a checkout with CRLF has the same. */
export const digest = (content: string | Uint8Array): string =>
  hash("sha256", typeof content === "string" ? content.replaceAll("\r\n", "\n") : withLf(content));

const lineOf = /^([0-9a-f]{64}) {2}(.+)$/;

/** Marks a line that a full disk or a kill cut off. */
export const cut = "\t\n";

/** A line that was cut off at any point. */
const cutLine = /^[0-9a-f]{0,63}\t?$|^[0-9a-f]{64}( {0,2}| {2}.*)\t?$/;

/** git's conflict markers. */
const conflict = /^([<>|]{7} .*|={7})$/;

/** Parses a record; undefined if any of its lines cannot be ours. */
export function parseRecord(text: string): Entries | undefined {
  const entries: Entries = new Map();
  const lines = text.split(/\r?\n/);
  // After the last line break there is nothing, or an incomplete line.
  if (!cutLine.test(lines.pop() ?? "")) return;
  for (const line of lines) {
    const [, hash = "", path = ""] = lineOf.exec(line) ?? [];
    if (isPlainPath(path)) enter(entries, path, hash);
    else if (!(line.endsWith("\t") ? cutLine : conflict).test(line) && line !== "") return;
  }
  return entries;
}

export function enter(entries: Entries, path: string, hash: string): void {
  entries.set(path, (entries.get(path) ?? new Set()).add(hash));
}

export const line = (hash: string, path: string): string => `${hash}  ${path}\n`;

/** The text of a record, sorted, so that a changed file changes one line. */
export function printRecord(entries: Entries): string {
  const paths = [...entries.keys()].sort();
  const lines = paths.flatMap((path) =>
    [...(entries.get(path) ?? [])].sort().map((hash) => line(hash, path)),
  );
  return lines.join("");
}

/** Whether a path is below the folder on every system. A record may come from anybody. */
export const isPlainPath = (path: string): boolean => path !== recordName && !odd.test(path);

/** A character that a name cannot have on some system, or a name that is empty or leads elsewhere. */
const odd = /[\p{Cc}\\]|(?:^|\/)(?:\.{0,2}|\.git)(?:\/|$)/iu;
