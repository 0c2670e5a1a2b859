import { createHash } from "node:crypto";
import type { NewChangeset } from "@changesets/types";
import {
  type Audience,
  type Bump,
  bumpFor,
  type Finding,
  type Problem,
  problemWith,
  type Report,
} from "@org/error-codegen";
import { reasonsIn } from "./approvals.ts";

const order: readonly (Bump | "none")[] = ["none", "patch", "minor", "major"];

const isLess = (a: Bump | "none", b: Bump | "none"): boolean => order.indexOf(a) < order.indexOf(b);

/** The name of a change in an `approve` line: its kind and its subject. */
export const nameOf = ({ kind, subject }: Finding): string =>
  subject === undefined ? kind : `${kind} ${subject}`;

/**
 * A changeset for the changes that no changeset mentions yet; undefined if there are none. It lists each
 * affected package with the release that it needs.
 */
export function draft(
  report: Report,
  changesets: readonly NewChangeset[],
  contract: ReadonlyMap<Audience, string>,
): { name: string; text: string } | undefined {
  const isMentioned = (fact: string): boolean =>
    changesets.some(({ summary }) => summary.includes(fact));
  const open = report.changes.filter(({ fact }) => !isMentioned(fact));
  if (open.length === 0) return;
  const releases = new Map<string, Bump>();
  for (const { reaches } of open)
    for (const [audience, severity] of Object.entries(reaches)) {
      const name = contract.get(audience as Audience);
      const bump = bumpFor(severity, report.since);
      if (name && isLess(releases.get(name) ?? "none", bump)) releases.set(name, bump);
    }
  const head = [...releases].map(([name, bump]) => `"${name}": ${bump}\n`);
  const lines = open.map(({ severity, fact, why }) =>
    severity === "breaking" ? `- **Breaking:** ${fact} ${why}\n` : `- ${fact}\n`,
  );
  const breaking = new Set(open.filter(({ severity }) => severity === "breaking").map(nameOf));
  const approvals = [...breaking].map((name) => `approve: ${name}: \n`);
  const body = [lines.join(""), ...(approvals.length > 0 ? [approvals.join("")] : [])];
  const text = `---\n${head.join("")}---\n\n${body.join("\n")}`;
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 8);
  return { name: `catalogue-${digest}.md`, text };
}

/** The changes for which a branch's changesets promise less than needed, by their lines in the catalogue. */
export function shortfalls(
  report: Report,
  changesets: readonly NewChangeset[],
  contract: ReadonlyMap<Audience, string>,
): Problem[] {
  const names = new Set(contract.values());
  const promised = changesets
    .flatMap(({ releases }) => releases)
    .filter(({ name }) => names.has(name))
    .reduce<Bump | "none">((most, { type }) => (isLess(most, type) ? type : most), "none");
  const reasons = reasonsIn(changesets);
  return report.changes.flatMap((change): Problem[] => {
    const { file, line, column, severity, fact } = change;
    const needed = bumpFor(severity, report.since);
    const say = (rule: string, message: string, fix: string): Problem[] => [
      { ...problemWith(file, rule, message, fix), line, column },
    ];
    if (isLess(promised, needed)) {
      const promise = promised === "none" ? "no release" : `a ${promised} release`;
      const message = `${fact} This needs a ${needed} release; the changesets promise ${promise}.`;
      return say("promised-release", message, "Run: pnpm diff --write");
    }
    if (severity !== "breaking" || reasons.get(nameOf(change))) return [];
    const message = `${fact} This is breaking, and no changeset gives a reason.`;
    const fix = `Add this line to one: approve: ${nameOf(change)}: <the reason>`;
    return say("approved-break", message, fix);
  });
}

/** The problem that packages were released, but there is no lock of their promises. */
export function unlocked(report: Report, version: string, catalog: string): Problem[] {
  if (report.since !== "0.0.0" || version === "0.0.0") return [];
  const message = `The packages have version ${version}, but ${catalog} has no lock.`;
  const fix = "Restore catalog.lock.json from the commit of the last release.";
  return [problemWith(catalog, "lock", message, fix)];
}
