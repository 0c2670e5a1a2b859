import { type Problem, problemWith } from "../problems/problem.ts";
import { bumpFor, type Report } from "../release/report.ts";
import { linesOf, reasonsIn } from "./approvals.ts";
import { isLess, nameOf, needsReason } from "./bumps.ts";
import { type Changeset, isMentioned } from "./changeset.ts";
import type { Contract } from "./packages.ts";
import { isPromised, promiseOf } from "./promise.ts";
import { misplacedReasons, reasonRemedy } from "./reasons.ts";

/**
 * The changes for which a branch's changesets promise less than needed, by their lines in the catalogue. Before the
 * first release there is nothing to break: the changesets only have to promise it.
 *
 * @param run The command that drafts a changeset.
 */
export function shortfalls(
  report: Report,
  changesets: readonly Changeset[],
  contract: Contract,
  run: string,
): Problem[] {
  if (report.isFirst) return isPromised(report, changesets, contract) ? [] : firstOf(report, run);
  const promised = promiseOf(changesets, contract);
  const reasons = reasonsIn(changesets);
  const lines = linesOf(changesets);
  const missing = report.changes.flatMap((change): Problem[] => {
    const { file, line, column, severity, fact } = change;
    const needed = bumpFor(severity, report.since);
    const say = (rule: string, message: string, fix: string): Problem[] => [
      { ...problemWith(file, rule, message, fix), line, column },
    ];
    if (isLess(promised, needed)) {
      const promise = promised === "none" ? "no release" : `a ${promised} release`;
      const message = `${fact} This needs a ${needed} release; the changesets promise ${promise}.`;
      const raise = `Write ${needed} in the changeset that says so.`;
      const fix = isMentioned(fact, changesets) ? raise : `Run: ${run}`;
      return say("promised-release", message, fix);
    }
    if (!needsReason(change) || reasons.get(nameOf(change))) return [];
    const message = `${fact} This is breaking, and no changeset gives a reason.`;
    return say("approved-break", message, reasonRemedy(change, lines, run));
  });
  return [...missing, ...misplacedReasons(report.changes, lines)];
}

/** The problem that no changeset promises the first release. */
function firstOf({ changes }: Report, run: string): Problem[] {
  const fact = "Nothing has been released yet, and no changeset promises the first release.";
  return changes
    .slice(0, 1)
    .map(({ file }) => problemWith(file, "promised-release", fact, `Run: ${run}`));
}
