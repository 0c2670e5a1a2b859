import { createHash } from "node:crypto";
import { withLf } from "../text/line-ends.ts";

/**
 * The file in a folder that says what was written there: a line for each file, as `sha256sum` prints
 * them. It alone proves that a file is ours. Whoever edits a file makes it their own.
 */
export const recordName = ".error-codegen.sha256";

/** Path below the folder to the digests under which it is ours: one, or more while runs are under way. */
export type Entries = Map<string, Set<string>>;

/** The digest of a text as git stores it: a checkout with CRLF has the same. */
export function digest(content: string | Uint8Array): string {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return createHash("sha256").update(withLf(bytes)).digest("hex");
}

const lineOf = /^([0-9a-f]{64}) {2}(.+)$/;

/** What marks a line that a full disk or a kill has cut off, so that nobody takes it for a whole one. */
export const cut = "\t\n";

/** A line that was cut off, at whatever place. */
const cutLine = /^[0-9a-f]{0,63}\t?$|^[0-9a-f]{64}( {0,2}| {2}.*)\t?$/;

/** What git puts around the two sides of a merge. */
const conflict = /^([<>|]{7} .*|={7})$/;

/** Reads a record; nothing where a line of it cannot be one of ours. */
export function parseRecord(text: string): Entries | undefined {
  const entries: Entries = new Map();
  const lines = text.split(/\r?\n/);
  // Behind the last line's end there is nothing, or a line that is not whole.
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

/** The text of a record, sorted, so that a change of one file is a change of one line. */
export function printRecord(entries: Entries): string {
  const paths = [...entries.keys()].sort();
  const lines = paths.flatMap((path) =>
    [...(entries.get(path) ?? [])].sort().map((hash) => line(hash, path)),
  );
  return lines.join("");
}

/** Whether a path leads to a file below the folder on every system; a record may come from anybody. */
export const isPlainPath = (path: string): boolean =>
  path !== recordName &&
  !/[\p{Cc}\\]/u.test(path) &&
  path.split("/").every((name) => name !== "" && !/^(\.|\.\.|\.git)$/i.test(name));
