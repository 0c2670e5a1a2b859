import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { isWithin } from "../config/real.ts";
import { nearest, type VersionPlace } from "../manifests/manifest.ts";
import type { Problem } from "../problems/problem.ts";
import { below } from "../source/read.ts";
import { Text } from "../source/text.ts";

/** The places of a version, and why other files are left as they are. */
export interface VersionPlaces {
  readonly places: VersionPlace[];
  /** The same in locks of other tools, which keep them up to date where nobody commits them. */
  readonly locks: VersionPlace[];
  readonly notes: string[];
  readonly problems: Problem[];
}

/** The nearest manifest above a target's folder. One above the config belongs to something bigger. */
export function manifestAbove(out: string, name: string, root: string): string | undefined {
  const file = nearest(below(root, out), name);
  return file !== undefined && isWithin(resolve(file), resolve(root)) ? file : undefined;
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
  { notes }: VersionPlaces,
  fold: (name: string) => string = String,
): boolean {
  if (wanted === undefined || typeof name !== "string" || fold(name) === fold(wanted)) return true;
  notes.push(`${path} is that of ${name}, not of ${wanted}, and keeps its version`);
  return false;
}
