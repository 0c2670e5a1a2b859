import { type Problem, problemWith } from "../problems/problem.ts";
import { bumped, bumpFor, type Report } from "./report.ts";
import { compareVersions } from "./version.ts";

/** The changes that need a higher version than a release would have, by their lines. */
export function tooLow(version: string, { changes, since, next }: Report): Problem[] {
  return changes.flatMap(({ file, line, column, severity, fact }): Problem[] => {
    const bump = bumpFor(severity, since);
    const least = bumped(since, bump);
    if (compareVersions(version, least) >= 0) return [];
    const message = `${fact} After ${since} this needs a ${bump} release: ${least} or higher, not ${version}.`;
    const fix = `Release ${next} or higher.`;
    return [{ ...problemWith(file, "promised-release", message, fix), line, column }];
  });
}
