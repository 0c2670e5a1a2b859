import type { LockFile } from "../lock/lock-file.ts";
import type { Place } from "../problem.ts";
import type { ValidSource } from "../validate.ts";
import type { Change } from "./change.ts";
import { diff } from "./diff.ts";
import { placeOf } from "./place.ts";
import { type Kind, policy } from "./policy/index.ts";
import { type Audience, type Severity, severities } from "./policy/row.ts";

/** A change, what it means to whom, and the place in the catalogue that makes it. */
export interface Finding extends Change, Place {
  /** The gravest of what it means to anyone. */
  readonly severity: Severity;
  readonly reaches: Readonly<Partial<Record<Audience, Severity>>>;
  readonly why: string;
}

export type Bump = "major" | "minor" | "patch";

/** How a catalogue differs from an earlier promise, and what a release of it has to be. */
export interface Report {
  /** The version of the earlier promise. */
  readonly since: string;
  /** The gravest first, then by place. */
  readonly changes: readonly Finding[];
  /** Absent where nothing changed. */
  readonly bump?: Bump;
  /** The version that a release of it has to have at least. */
  readonly next: string;
}

/** Kinds of change that a config takes more seriously than the policy does. */
export type Tightened = Readonly<Partial<Record<Kind, Severity>>>;

/** What changed since an earlier promise, for whom, and where. */
export function report(
  before: LockFile,
  after: LockFile,
  source: ValidSource,
  tightened: Tightened = {},
): Report {
  const changes = diff(before, after).map((change): Finding => {
    const { why } = policy[change.kind];
    const reaches = reachOf(change.kind, tightened);
    const severity = gravest(Object.values(reaches)) as Severity;
    return { ...change, ...placeOf(source, change.path), severity, reaches, why };
  });
  changes.sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line),
  );
  const [gravestChange] = changes;
  const bump = gravestChange && bumpFor(gravestChange.severity, before.version);
  const next = bump ? bumped(before.version, bump) : before.version;
  return { since: before.version, changes, ...(bump && { bump }), next };
}

/** What a kind of change means to whom, by the policy or graver. */
export function reachOf(kind: Kind, tightened: Tightened): Finding["reaches"] {
  const { reaches } = policy[kind];
  const least = tightened[kind];
  if (!least) return reaches;
  const entries = Object.entries(reaches).map(([name, severity]) => [
    name,
    gravest([severity, least]),
  ]);
  return Object.fromEntries(entries);
}

const gravest = (all: readonly Severity[]): Severity | undefined =>
  severities.find((severity) => all.includes(severity));

/** What a release has to be. Below 1.0.0 a breaking one is minor (semver.org, item 4). */
export function bumpFor(severity: Severity, version: string): Bump {
  if (severity === "breaking") return version.startsWith("0.") ? "minor" : "major";
  return severity === "additive" ? "minor" : "patch";
}

export function bumped(version: string, bump: Bump): string {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  if (bump === "major") return `${major + 1}.0.0`;
  return bump === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
