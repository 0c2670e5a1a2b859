import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import type { VersionPlace } from "../manifests/manifest.ts";
import type { Problem } from "../problems/problem.ts";
import { below } from "../source/read.ts";
import { Text } from "../source/text.ts";

/** The places of a version, and why other files are left as they are. */
export interface Found {
  readonly places: VersionPlace[];
  /** The same in locks of other tools, which keep them up to date where nobody commits them. */
  readonly locks: VersionPlace[];
  readonly notes: string[];
  readonly problems: Problem[];
}

/** The nearest file of a name above a path, up to the folder of the config. */
export function nearest(path: string, name: string, root: string): string | undefined {
  for (let folder = path; ; folder = posix.dirname(folder)) {
    const file = posix.normalize(below(root, posix.join(folder, name)));
    if (existsSync(file)) return file;
    if (folder === "." || folder === "/") return;
  }
}

export const readText = (file: string): Text => new Text(file, readFileSync(file, "utf8"));

/** The problem that a file has no place for a version. */
export const lacking = (text: Text, fix: string): Problem =>
  text.problem(0, "version", `${text.path} has no version.`, fix);

/** Whether a manifest is that of the target's package. If not, a note says so. */
export function isOwn(
  { path }: Text,
  name: unknown,
  wanted: string | undefined,
  { notes }: Found,
  fold: (name: string) => string = String,
): boolean {
  if (wanted === undefined || typeof name !== "string" || fold(name) === fold(wanted)) return true;
  notes.push(`${path} is that of ${name}, not of ${wanted}, and keeps its version`);
  return false;
}
