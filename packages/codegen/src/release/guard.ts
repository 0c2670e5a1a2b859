import { compile } from "../compile.ts";
import type { LockFile } from "../formats/lock-file.ts";
import { Findings } from "../problems/findings.ts";
import type { Problem } from "../problems/problem.ts";
import { lockPath, readCatalog } from "../source/read.ts";
import { readLock } from "../source/read-lock.ts";
import { same } from "./changes/change.ts";
import { lostIn } from "./kept.ts";
import { lock } from "./lock.ts";
import { committedLocks, mergeBase } from "./lock-history.ts";
import { compareVersions } from "./version.ts";

const rule = "lock";

/** A lock that git has. */
interface Committed {
  readonly lock: LockFile;
  /** The commit, as a message names it. */
  readonly commit: string;
}

/**
 * What is wrong with a lock by what git's history has: it was deleted, it is older, or it lacks what an
 * earlier one promised. Without git, or where a shallow clone ends, nothing is said.
 *
 * @param now The lock beside the catalogue, if there is one.
 */
export function guardLock(path: string, root: string, now: LockFile | undefined): Problem[] {
  const file = lockPath(path, root);
  for (const committed of read(file, committedLocks(file))) {
    const problem = broken(file, committed, now);
    if (problem) return [problem];
  }
  return [];
}

/**
 * What is wrong with a lock by what a base branch has. It may differ only if a release wrote it, which
 * its content shows: a higher version, all that was promised before, and what the catalogue says now.
 */
export function guardBase(path: string, base: string, root = "."): Problem[] {
  const catalogue = readCatalog(path, root);
  if (catalogue.problems) return [...catalogue.problems];
  const { catalog, source, problems } = compile(catalogue.files);
  if (problems) return problems;
  const file = lockPath(path, root);
  const commit = mergeBase(file, base);
  if (commit === undefined) {
    const fact = `Git finds no commit that HEAD and ${base} have in common.`;
    return [at(file, fact, "Name a branch that exists, and fetch the whole history.")];
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
  if (!invented && isEqual(lock(catalog, now.version, now.targets), now)) return [];
  const fact = `${file} is not what a release of ${now.version} writes for this catalogue.`;
  return [at(file, fact, before ? restore(file, before) : "Delete it; a release writes it.")];
}

/** What a lock breaks of an earlier one. */
function broken(file: string, before: Committed, now: LockFile | undefined): Problem | undefined {
  const { lock: old, commit } = before;
  const say = (fact: string): Problem => at(file, fact, restore(file, before));
  if (!now) return say(`${file} is missing; commit ${commit} has it, for version ${old.version}.`);
  const order = compareVersions(now.version, old.version);
  if (order < 0)
    return say(
      `${file} is for version ${now.version}; commit ${commit} has it for ${old.version}.`,
    );
  if (order === 0 && !isEqual(old, now))
    return say(`${file} differs from what commit ${commit} has for version ${old.version}.`);
  const lost = lostIn(old, now);
  if (lost === undefined) return;
  return say(`${file} does not keep ${lost}, which commit ${commit} has for ${old.version}.`);
}

const at = (file: string, message: string, fix: string): Problem => ({
  file,
  line: 1,
  column: 1,
  rule,
  message,
  fix,
});

const restore = (file: string, { commit }: Committed): string =>
  `Only a release writes it. Run: git checkout ${commit} -- ${file}`;

/** The locks that can be read; git may have others, such as one that a merge has broken. */
function* read(file: string, found: ReturnType<typeof committedLocks>): Generator<Committed> {
  for (const { commit, bytes } of found) {
    const earlier = readLock({ path: file, bytes }, new Findings());
    if (earlier) yield { lock: earlier, commit };
  }
}

/** Whether two locks promise the same; who wrote them, and whether with a digest, does not count. */
function isEqual(a: LockFile, b: LockFile): boolean {
  const promised = ({ $comment: _, digest: __, ...content }: LockFile): object =>
    JSON.parse(JSON.stringify(content));
  return same(promised(a), promised(b));
}
