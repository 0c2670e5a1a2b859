import { Findings } from "../problems/findings.ts";
import { type Problem, problemWith } from "../problems/problem.ts";
import type { Changes } from "./output.ts";
import { ownVersion, writerOf } from "./writer.ts";

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
  for (const file of edited) {
    const remedy = writerOf(file) === undefined ? ofTables : ofRuntime;
    say(file, "own-folder", `${file} was edited after it was generated.`, `${remedy} ${run}`);
  }
  const warn = (file: string, message: string, fix: string): void =>
    problems.push({ ...problemWith(file, "own-folder", message, fix), level: "warning" });
  for (const folder of changes.abandoned)
    warn(
      folder,
      `No target has the folder ${folder} any more, so what was generated there goes.`,
      "What you wrote in it and around it stays. Delete that too, if nothing needs it.",
    );
  for (const file of changes.kept)
    warn(
      file,
      `${file} was edited after it was generated, and no target has its folder any more. It stays, as a file of yours.`,
      "Delete it if nothing needs it.",
    );
  if (mode === "check") {
    sayOfAll(changes.missing, "is missing");
    for (const file of changes.stale) {
      const writer = writerOf(file);
      const isOlder = writer !== undefined && writer !== ownVersion;
      const by = isOlder ? `: error-codegen ${writer} wrote it, and this is ${ownVersion}` : "";
      say(file, "up-to-date", `${file} differs from what would be generated${by}.`, run);
    }
    sayOfAll(changes.extra, "is no longer generated");
    sayOfAll(changes.leftovers, "is left over from an interrupted run");
  }
  return problems.sorted();
}

const ofTables = "Make the change in the source, and move this file out of the folder.";

/** No source of the owner has the runtime, which is the same for every catalogue. */
const ofRuntime =
  "Move it out of the folder: the generator brings the runtime, and your own code belongs elsewhere. With runtime: own in the config, the runtime is yours.";
