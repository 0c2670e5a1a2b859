import { type Problem, problemWith } from "../problems/problem.ts";
import type { Finding } from "../release/report.ts";
import { approvalFor, approvalsOf, type Line } from "./approvals.ts";
import { nameOf, needsReason } from "./bumps.ts";
import { tells } from "./changeset.ts";
import { itemOf } from "./draft.ts";

/**
 * How a breaking change gets its reason: in the line that asks for it, below its item, or with an item of its own.
 *
 * @param run The command that drafts a changeset.
 */
export function reasonRemedy(change: Finding, lines: readonly Line[], run: string): string {
  const reason = `${approvalFor(nameOf(change))} <the reason>`;
  const [open] = approvalsOf(nameOf(change), lines);
  if (open) return `Complete line ${open.line} of ${open.file}: ${reason}`;
  const item = itemIn(lines, change);
  return item ? `Add this line below line ${item.line} of ${item.file}: ${reason}` : `Run: ${run}`;
}

/** The reasons that stand below the item of another change, where changelogs would show them. */
export function misplacedReasons(changes: readonly Finding[], lines: readonly Line[]): Problem[] {
  const all = changes.filter(({ follows }) => follows === undefined);
  const names = new Set(all.filter(needsReason).map(nameOf));
  return [...names].flatMap((name) => {
    const own = all.filter((one) => nameOf(one) === name);
    const others = all.filter((one) => !own.includes(one));
    return approvalsOf(name, lines)
      .filter((line) => isBelow(line, others) && !isBelow(line, own))
      .map((line) => misplaced(name, line, own, lines));
  });
}

const isBelow = ({ above }: Line, changes: readonly Finding[]): boolean =>
  changes.some(({ fact }) => tells(above, fact));

function misplaced(
  name: string,
  { file, line }: Line,
  own: readonly Finding[],
  lines: readonly Line[],
): Problem {
  const fact = `The reason for ${name} is below another change, and the changelog would give it for that one.`;
  const item = own.map((one) => itemIn(lines, one)).findLast((one) => one !== undefined);
  const fix = item
    ? `Move it below line ${item.line}${item.file === file ? "" : ` of ${item.file}`}.`
    : `Put the item of its own change above it: ${own.map(itemOf).join("").trimEnd()}`;
  return { ...problemWith(file, "approved-break", fact, fix), line };
}

/** The line that tells a change. */
const itemIn = (lines: readonly Line[], { fact }: Finding): Line | undefined =>
  lines.find(({ text }) => tells(text, fact));
