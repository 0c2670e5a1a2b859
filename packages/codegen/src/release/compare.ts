import { existsSync } from "node:fs";
import { compile } from "../compile.ts";
import type { LockFile } from "../formats/lock-file.ts";
import { Findings } from "../problems/findings.ts";
import { type Problem, problemWith } from "../problems/problem.ts";
import { readRevision } from "../source/git.ts";
import { maxLockBytes } from "../source/lock-name.ts";
import { below, readCatalog, readFile } from "../source/read.ts";
import { readLock } from "../source/read-lock.ts";
import { emptyLock } from "./changes/diff.ts";
import { guardLock } from "./guard.ts";
import { lock } from "./lock.ts";
import { type Circumstances, type Report, report } from "./report.ts";

/** A result, or the problems that prevented it. */
type Or<T> =
  | ({ readonly problems?: never } & T)
  | ({ readonly problems: readonly Problem[] } & { readonly [K in keyof T]?: never });

/** What to compare with, and how. Relative paths start at `root`. */
export interface Comparison extends Circumstances {
  readonly root?: string;
  /**
   * A lock, a catalogue, or a git revision of this catalogue. The default is the lock of the last
   * release.
   */
  readonly against?: string;
}

/** The changes in a catalogue since the last release, or since `against`, and the address of its pages. */
export function compare(
  path: string,
  comparison: Comparison = {},
): Or<{ report: Report; docs: string }> {
  const { root = ".", against, config } = comparison;
  const read = readCatalog(path, root);
  if (read.problems) return read;
  const { catalog, source, problems } = compile(read.files);
  if (problems) return { problems };
  const altered = guardLock(path, root, source.lock);
  if (altered.length > 0) return { problems: altered };
  const now = lock(catalog, source.lock?.version ?? "0.0.0", config?.targets);
  const { docs } = catalog;
  if (against === undefined)
    return { report: report(source.lock ?? emptyLock(now), now, source, comparison), docs };
  const before = earlierLock(against, below(root, path));
  return before.problems ? before : { report: report(before.lock, now, source, comparison), docs };
}

/** The lock in a file, or the lock that a catalogue or a git revision of it would have. */
function earlierLock(against: string, path: string): Or<{ lock: LockFile }> {
  const refuse = (message: string, fix: string): { problems: Problem[] } => ({
    problems: [problemWith(against, "readable", message, fix)],
  });
  if (!existsSync(against)) {
    const files = readRevision(against, path);
    const fix = "Use the path of a lock or a catalogue, or a revision of this repository.";
    if (!files) return refuse(`${against} is neither a file nor a git revision.`, fix);
    if (files.catalog.length > 0) return lockOf(compile(files));
    return refuse(`${against} has no catalogue at ${path}.`, "Use a revision that has one.");
  }
  if (!against.endsWith(".json")) {
    const { files, problems } = readCatalog(against);
    return problems ? { problems } : lockOf(compile(files));
  }
  const { file, problems } = readFile(against, "Use the path of a lock.", maxLockBytes);
  if (problems) return { problems };
  const found = new Findings();
  const earlier = readLock(file, found);
  return earlier ? { lock: earlier } : { problems: found.sorted() };
}

function lockOf({ catalog, source, problems }: ReturnType<typeof compile>): Or<{ lock: LockFile }> {
  if (problems) return { problems };
  return { lock: lock(catalog, source.lock?.version ?? "0.0.0") };
}
