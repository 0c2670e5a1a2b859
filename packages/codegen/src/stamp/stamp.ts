import { posix } from "node:path";
import type { Problem } from "../problems/problem.ts";
import { edited } from "../text/edit.ts";
import { leftIn, put, type Replacement } from "../write/put.ts";
import type { VersionPlaces } from "./place.ts";

/** The files with a version in all of its places. */
export function stampedFiles({ places, locks }: VersionPlaces, version: string): Replacement[] {
  const all = [...places, ...locks];
  const files = new Set(all.map(({ text }) => text.path));
  return Array.from(files, (file) => {
    const inside = all.filter(({ text }) => text.path === file).sort((a, b) => a.at - b.at);
    const before = inside[0]?.text.content ?? "";
    const changes = inside.map(({ at, now }) => ({ at, remove: now.length, insert: version }));
    return { file, before, after: edited(before, changes) };
  });
}

/** Writes a version to all of its places, or to none, and says why. */
export async function stamp(found: VersionPlaces, version: string): Promise<readonly Problem[]> {
  return found.problems.length > 0 ? found.problems : put(stampedFiles(found, version));
}

/** The places that have another version, and what an interrupted run left. */
export async function stale(
  { places, problems }: VersionPlaces,
  version: string,
  run: string,
): Promise<Problem[]> {
  const wrong = places
    .filter(({ now }) => now !== version)
    .map(({ text, at, now }) =>
      text.problem(
        at,
        "version",
        `${text.path} has version ${now}, not ${version}.`,
        `Run: ${run}`,
      ),
    );
  const folders = places.map(({ text }) => posix.dirname(text.path));
  return [...problems, ...wrong, ...(await leftIn(folders, "check", `Run: ${run}`))];
}
