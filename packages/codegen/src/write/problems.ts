import { Findings } from "../problems/findings.ts";
import type { Problem } from "../problems/problem.ts";
import type { Changes } from "./output.ts";

/** As many files of others as are named one by one: a folder of theirs may have thousands. */
const named = 10;

/**
 * What people have to know of files: those in the way, and in check mode those that are not as they
 * would be generated.
 *
 * @param run The remedy: what generates them.
 */
export function problemsIn(changes: Changes, mode: "write" | "check", run: string): Problem[] {
  const problems = new Findings();
  const say = (file: string, rule: string, message: string, fix: string): void =>
    problems.push({ file, line: 1, column: 1, rule, message, fix });
  const sayOfAll = (files: readonly string[], fact: string): void => {
    for (const file of files) say(file, "up-to-date", `${file} ${fact}.`, run);
  };
  const { foreign, edited } = changes;
  const move = "Move it out of the folder.";
  for (const file of foreign.slice(0, named))
    say(
      file,
      "own-folder",
      `${file} stands where generated files go, but was not generated.`,
      move,
    );
  const [more] = foreign.slice(named);
  if (more !== undefined) {
    const count = (foreign.length - named).toLocaleString("en");
    const fact = `${count} more files stand where generated files go, but were not generated.`;
    say(
      more,
      "own-folder",
      fact,
      "Give the generator a folder of its own, or move them out of it.",
    );
  }
  const source = `Make the change in the source, and move this file out of the folder. ${run}`;
  for (const file of edited)
    say(file, "own-folder", `${file} was edited since it was generated.`, source);
  if (mode === "check") {
    sayOfAll(changes.missing, "is missing");
    sayOfAll(changes.stale, "differs from what would be generated");
    sayOfAll(changes.extra, "is not generated any more");
    sayOfAll(changes.leftovers, "is left over from a run that was interrupted");
  }
  return problems.sorted();
}
