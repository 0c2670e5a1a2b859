import type { ConfigFile } from "../formats/config-file.ts";
import type { LockFile } from "../formats/lock-file.ts";
import type { Place } from "../problems/problem.ts";
import type { Source, ValidSource } from "../source/source.ts";
import type { Change } from "./changes/change.ts";
import { diff } from "./changes/diff.ts";
import { placeIn } from "./place.ts";
import { policy } from "./policy/index.ts";
import { mostSevere, reachOf } from "./policy/reach.ts";
import { type Audience, audienceOf, audiences, type Severity, severities } from "./policy/row.ts";

/** A change, its severity for each audience, and its place in the catalogue or the config. */
export interface Finding extends Omit<Change, "remedy">, Place {
  /** The highest severity for any audience. */
  readonly severity: Severity;
  readonly reaches: Readonly<Partial<Record<Audience, Severity>>>;
  readonly why: string;
}

export type Bump = "major" | "minor" | "patch";

/** The differences between a catalogue and an earlier lock, and the release that they need. */
export interface Report {
  /** The version of the earlier lock. */
  readonly since: string;
  /** What it was compared with, if that is not the last release. */
  readonly against?: string;
  /** Whether nothing has been released yet, so that everything is new. */
  readonly isFirst: boolean;
  /** Sorted by severity, the highest first, then by place. */
  readonly changes: readonly Finding[];
  /** Absent if nothing changed. */
  readonly bump?: Bump;
  /** The lowest version that the release can have. */
  readonly next: string;
}

/** What a report takes into account besides two locks and the catalogue. */
export interface Circumstances {
  /** The config, which has the targets and may be stricter than the policy. Without it, packages are not compared. */
  readonly config?: Pick<ConfigFile, "targets" | "policy">;
  /** The places in the config, if it is a file. */
  readonly configSource?: Source;
  /** What the earlier lock is of, if that is not the last release. */
  readonly against?: string;
}

/** The changes since an earlier lock, with audiences and places. */
export function report(
  before: LockFile,
  after: LockFile,
  source: ValidSource,
  { config, configSource = source, against }: Circumstances = {},
): Report {
  const served = servedBy(before, after);
  const tightened = config?.policy ?? {};
  const isEmpty = before.version === "0.0.0" && Object.keys(before.codes).length === 0;
  const isFirst = isEmpty && against === undefined;
  // What clients did about a status without an entry was no promise of this catalogue.
  const all = diff(before, after).filter(({ kind }) => !isFirst || kind.endsWith("-added"));
  const changes = all.map((change): Finding => {
    const { why: fact, remedy: usual } = policy[change.kind];
    const { remedy = usual, ...rest } = change;
    const why = remedy === undefined ? fact : `${fact} ${remedy}`;
    const reaches = within(served, narrowed(reachOf(change.kind, tightened), change.only));
    const severity = mostSevere(Object.values(reaches)) as Severity;
    const written = change.path[0] === "targets" ? configSource : source;
    return { ...rest, ...placeIn(written, change.path), severity, reaches, why };
  });
  changes.sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line),
  );
  const [first] = changes;
  const bump = first && bumpFor(first.severity, before.version);
  const next = bump ? bumped(before.version, bump) : before.version;
  return {
    since: before.version,
    ...(against !== undefined && { against }),
    isFirst,
    changes,
    ...(bump && { bump }),
    next,
  };
}

/**
 * Whom a change can reach: anyone who sees responses or opens the page of a code, and the users of each target that
 * is or was generated. Without a config that is not known.
 */
function servedBy(before: LockFile, after: LockFile): readonly Audience[] {
  if (!after.targets) return audiences;
  const targets = Object.keys({ ...before.targets, ...after.targets });
  return ["wire", "docs", ...targets.flatMap((name) => audienceOf(name) ?? [])];
}

const within = (served: readonly Audience[], reaches: Finding["reaches"]): Finding["reaches"] =>
  Object.fromEntries(
    Object.entries(reaches).filter(([audience]) => served.includes(audience as Audience)),
  );

/** The severity of a change of one package: the policy's for its users, a text for readers of the pages. */
function narrowed(reaches: Finding["reaches"], only: Audience | undefined): Finding["reaches"] {
  const severity = only && reaches[only];
  return severity ? { docs: "text", [only]: severity } : reaches;
}

/** The version bump that a severity needs. Below 1.0.0 a breaking change is minor (semver.org, item 4). */
export function bumpFor(severity: Severity, version: string): Bump {
  if (severity === "breaking") return version.startsWith("0.") ? "minor" : "major";
  return severity === "additive" ? "minor" : "patch";
}

export function bumped(version: string, bump: Bump): string {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  if (bump === "major") return `${major + 1}.0.0`;
  return bump === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
