import { compile } from "../compile.ts";
import type { LockFile } from "../formats/lock-file.ts";
import { Findings } from "../problems/findings.ts";
import { type Problem, problemWith } from "../problems/problem.ts";
import { lockPath, readCatalog } from "../source/read.ts";
import { readLock } from "../source/read-lock.ts";
import { same } from "./changes/change.ts";
import { lostIn } from "./kept.ts";
import { lock } from "./lock.ts";
import { committedLocks, isRevision, mergeBase } from "./lock-history.ts";
import { report } from "./report.ts";
import { tooLow } from "./too-low.ts";
import { compareVersions } from "./version.ts";

/** A lock in git's history. */
interface Committed {
  readonly lock: LockFile;
  /** The commit, as messages show it. */
  readonly commit: string;
}

/**
 * Compares a lock with git's history. It must not be missing or older, or lack an earlier promise. Without
 * git, and beyond the end of a shallow clone, nothing is reported.
 *
 * @param now The lock of the catalogue, if there is one.
 * @param only The commit to compare with, instead of the last ones: to read a long history takes time.
 */
export function guardLock(
  path: string,
  root: string,
  now: LockFile | undefined,
  only?: string,
): Problem[] {
  const file = lockPath(path, root);
  for (const committed of read(file, committedLocks(file, only))) {
    const problem = broken(file, committed, now);
    if (problem) return [problem];
  }
  return [];
}

/**
 * Compares a lock with that of a base branch. It may differ only if a release wrote it, which its content
 * shows: a version that is high enough, all earlier promises, and the present state of the catalogue.
 */
export function guardBase(path: string, base: string, root = "."): Problem[] {
  const catalogue = readCatalog(path, root);
  if (catalogue.problems) return [...catalogue.problems];
  const { catalog, source, problems } = compile(catalogue.files);
  if (problems) return problems;
  const file = lockPath(path, root);
  const commit = mergeBase(file, base);
  if (commit === undefined) {
    const fact = isRevision(file, base)
      ? `HEAD and ${base} have no commit in common.`
      : `${base} is not a revision of this repository.`;
    return [at(file, fact, "Use an existing branch, and fetch its whole history.")];
  }
  const now = source.lock;
  const [before] = read(file, committedLocks(file, commit));
  const problem = before && broken(file, before, now);
  if (problem) return [problem];
  if (!now || (before && isEqual(before.lock, now))) return [];
  const invented = Object.entries(now.codes).find(
    ([code, { since }]) =>
      before &&
      !Object.hasOwn(before.lock.codes, code) &&
      compareVersions(since, before.lock.version) <= 0,
  );
  if (!invented && isEqual(lock(catalog, now.version, now.targets), now))
    return before ? tooLow(now.version, report(before.lock, now, source)) : [];
  const fact = `${file} is not what a release of ${now.version} would write for this catalogue.`;
  return [at(file, fact, before ? restore(file, before) : "Delete it; only a release writes it.")];
}

/** The promises of an earlier lock that a lock breaks. */
function broken(file: string, before: Committed, now: LockFile | undefined): Problem | undefined {
  const { lock: old, commit } = before;
  const say = (fact: string): Problem => at(file, fact, restore(file, before));
  if (!now) return say(`${file} is missing; commit ${commit} has it for version ${old.version}.`);
  const order = compareVersions(now.version, old.version);
  if (order < 0)
    return say(
      `${file} is for version ${now.version}; commit ${commit} has it for ${old.version}.`,
    );
  if (order === 0 && !isEqual(old, now))
    return say(
      `${file} differs from the one in commit ${commit}, for the same version ${old.version}.`,
    );
  const lost = lostIn(old, now);
  if (lost === undefined) return;
  return say(
    `${file} has lost or changed ${lost}, which commit ${commit} has for version ${old.version}.`,
  );
}

const at = (file: string, message: string, fix: string): Problem =>
  problemWith(file, "lock", message, fix);

const restore = (file: string, { commit }: Committed): string =>
  `Only a release may change it. Run: git checkout ${commit} -- ${file}`;

/** The readable locks. Git may have others, such as one with merge conflicts. */
function* read(file: string, found: ReturnType<typeof committedLocks>): Generator<Committed> {
  for (const { commit, bytes } of found) {
    const earlier = readLock({ path: file, bytes }, new Findings());
    if (earlier) yield { lock: earlier, commit };
  }
}

/** Whether two locks promise the same, whoever wrote them, with or without a digest. */
function isEqual(a: LockFile, b: LockFile): boolean {
  const promised = ({ $comment: _, digest: __, ...content }: LockFile): object =>
    JSON.parse(JSON.stringify(content));
  return same(promised(a), promised(b));
}
