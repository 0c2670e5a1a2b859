import { Findings } from "../problems/findings.ts";
import { type Problem, problemWith } from "../problems/problem.ts";
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
  const move = "Move it out of the folder.";
  for (const file of foreign)
    say(
      file,
      "own-folder",
      `${file} is in a folder for generated files, but was not generated.`,
      move,
    );
  const source = `Make the change in the source, and move this file out of the folder. ${run}`;
  for (const file of edited)
    say(file, "own-folder", `${file} was edited after it was generated.`, source);
  if (mode === "check") {
    sayOfAll(changes.missing, "is missing");
    sayOfAll(changes.stale, "differs from what would be generated");
    sayOfAll(changes.extra, "is no longer generated");
    sayOfAll(changes.leftovers, "is left over from an interrupted run");
  }
  return problems.sorted();
}
