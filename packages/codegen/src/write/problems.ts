import { readFileSync } from "node:fs";
import { Findings } from "../problems/findings.ts";
import { type Problem, problemWith } from "../problems/problem.ts";
import { conflictIn } from "../source/merge-conflict.ts";
import { type Origin, originOf, ownVersion } from "./origin.ts";
import type { Changes } from "./output.ts";

/**
 * Problems with files: those in the way and, in check mode, those that are out of date.
 *
 * @param run The remedy: how to generate them.
 */
export function problemsIn(changes: Changes, mode: "write" | "check", run: string): Problem[] {
  const problems = new Findings();
  const say = (file: string, rule: string, message: string, fix: string): void =>
    problems.push(problemWith(file, rule, message, fix));
  const sayOfAll = (files: readonly string[], fact: string): void => {
    for (const file of files) say(file, "up-to-date", `${file} ${fact}.`, run);
  };
  const { foreign, edited } = changes;
  const move = "Move what was not generated out of the folder.";
  for (const file of foreign)
    say(
      file,
      "own-folder",
      `${file} is in a folder for generated files, but was not generated.`,
      move,
    );
  for (const file of edited) {
    if (conflictIn(readFileSync(file, "utf8")) !== -1) {
      say(
        file,
        "own-folder",
        `${file} has an unresolved merge conflict, and its sides are not both as they were generated.`,
        `Delete the whole file, or move it out of the folder. ${run}`,
      );
      continue;
    }
    const fact = `${file} was edited after it was generated.`;
    say(file, "own-folder", fact, `${remedyOf(originOf(file))} ${run}`);
  }
  for (const file of changes.kept) {
    const fact = `${file} was edited after it was generated, and no target has its folder any more. It stays, as a file of yours.`;
    const kept = problemWith(file, "own-folder", fact, "Delete it if nothing needs it.");
    problems.push({ ...kept, level: "warning" });
  }
  if (mode === "check") {
    sayOfAll(changes.missing, "is missing");
    for (const file of changes.stale) {
      const { writer } = originOf(file);
      const isOlder = writer !== undefined && writer !== ownVersion;
      const by = isOlder ? `: error-codegen ${writer} wrote it, and this is ${ownVersion}` : "";
      say(file, "up-to-date", `${file} differs from what would be generated${by}.`, run);
    }
    sayOfAll(changes.extra, "is no longer generated");
    sayOfAll(changes.leftovers, "is left over from an interrupted run");
  }
  return problems.sorted();
}

/** What its owner does with a file that was edited: the change belongs where the next run takes it from. */
function remedyOf({ source = "the catalogue", writer, isBrought }: Origin): string {
  if (!isBrought)
    return `Make the change in ${source}, from which this is generated. Then delete the whole file, or move it out of the folder.`;
  const own =
    writer === undefined
      ? ""
      : " To keep a runtime of your own instead, move all of it to where nothing is generated, write `runtime: own` at its target in the config, and delete `tests` there.";
  return `The generator brings it, the same for every catalogue. To restore it, delete the whole file, or move it out of the folder.${own}`;
}
