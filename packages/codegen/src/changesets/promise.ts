import { type Bump, bumpFor, type Report } from "../release/report.ts";
import { isLess, largest } from "./bumps.ts";
import type { Changeset } from "./changeset.ts";
import type { Contract } from "./packages.ts";

/** The largest release that changesets promise of the catalogue's packages. */
export function promiseOf(changesets: readonly Changeset[], contract: Contract): Bump | "none" {
  const names = new Set(contract.values());
  const releases = changesets.flatMap((changeset) => changeset.releases);
  return largest(releases.filter(({ name }) => names.has(name)).map(({ type }) => type));
}

/** Whether changesets promise the release that all changes together need. */
export function isPromised(
  { changes, since }: Report,
  changesets: readonly Changeset[],
  contract: Contract,
): boolean {
  const needed = largest(changes.map(({ severity }) => bumpFor(severity, since)));
  return !isLess(promiseOf(changesets, contract), needed);
}

/** Whether changesets promise that release, and release each of the catalogue's packages. */
export function isAnnouncedBy(
  changesets: readonly Changeset[],
  report: Report,
  contract: Contract,
): boolean {
  const releases = changesets.flatMap((changeset) => changeset.releases);
  const names = new Set(releases.flatMap(({ name, type }) => (type === "none" ? [] : name)));
  const isEach = [...contract.values()].every((name) => names.has(name));
  return isEach && isPromised(report, changesets, contract);
}
