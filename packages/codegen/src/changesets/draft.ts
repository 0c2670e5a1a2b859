import { createHash } from "node:crypto";
import type { Kind } from "../release/policy/index.ts";
import type { Audience } from "../release/policy/row.ts";
import { type Bump, bumpFor, type Finding, type Report } from "../release/report.ts";
import { counted } from "../text/counted.ts";
import { isLess, largest, nameOf, needsReason } from "./bumps.ts";
import { type Changeset, isMentioned } from "./changeset.ts";
import type { Contract } from "./packages.ts";
import { isAnnouncedBy } from "./promise.ts";

/**
 * A changeset for the changes that no changeset mentions yet; undefined if there are none. It lists each
 * affected package with the release that it needs. Before the first release everything is new, which one sentence says.
 */
export function draft(
  report: Report,
  changesets: readonly Changeset[],
  contract: Contract,
): { name: string; text: string } | undefined {
  const isAnnounced = report.isFirst && isAnnouncedBy(changesets, report, contract);
  const isOpen = ({ fact }: Finding): boolean =>
    report.isFirst ? !isAnnounced : !isMentioned(fact, changesets);
  const open = report.changes.filter(isOpen);
  if (open.length === 0) return;
  const releases = new Map<string, Bump>();
  for (const { reaches } of open)
    for (const [audience, severity] of Object.entries(reaches)) {
      const name = contract.get(audience as Audience);
      const bump = bumpFor(severity, report.since);
      if (name && isLess(releases.get(name) ?? "none", bump)) releases.set(name, bump);
    }
  // The catalogue has one version, which also counts whom none of these packages is for.
  const needed = largest(open.map(({ severity }) => bumpFor(severity, report.since))) as Bump;
  if (isLess(largest(releases.values()), needed))
    for (const name of releases.size > 0 ? releases.keys() : contract.values())
      releases.set(name, needed);
  const head = [...releases].map(([name, bump]) => `"${name}": ${bump}\n`);
  const body = report.isFirst ? firstRelease(report) : changeList(open);
  const text = `---\n${head.join("")}---\n\n${body}`;
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 8);
  // A changelog has changesets in the order of their names.
  const start = open.some(({ severity }) => severity === "breaking") ? "breaking" : "catalogue";
  return { name: `${start}-${digest}.md`, text };
}

/** What the first release is of. */
function firstRelease({ changes }: Report): string {
  const count = (wanted: Kind): number => changes.filter(({ kind }) => kind === wanted).length;
  const statuses = count("status-added");
  const and = statuses > 0 ? ` and ${counted(statuses, "status", "statuses")}` : "";
  return `- The first release, with ${counted(count("code-added"), "code")}${and}.\n`;
}

/** A line for each change and, below what is breaking, one for the reason. Lines that share a reason have it once. */
function changeList(changes: readonly Finding[]): string {
  const names = changes.map((change) => (needsReason(change) ? nameOf(change) : undefined));
  const lines = changes.map((change, index) => {
    const line = itemOf(change);
    const name = names[index];
    const isAsked = name !== undefined && names.lastIndexOf(name) === index;
    return isAsked ? `${line}approve: ${name}: \n` : line;
  });
  return lines.join("");
}

/** The line of a change. */
export const itemOf = ({ severity, fact, why }: Finding): string =>
  severity === "breaking" ? `- **Breaking:** ${fact} ${why}\n` : `- ${fact}\n`;
