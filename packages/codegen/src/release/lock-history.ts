import { posix } from "node:path";
import { blobs, git } from "../source/git.ts";

/** A lock in a commit. */
interface CommittedLock {
  /** The first digits of the commit's id. */
  readonly commit: string;
  readonly bytes: Uint8Array;
}

/** The maximum number of commits to look at. Each release makes one. */
const maxCommits = 20;

/**
 * The locks in HEAD and in the last commits that changed them, or the one in a given commit; the newest
 * first. Empty without git, without a repository, and if no commit has one.
 */
export function committedLocks(file: string, only?: string): CommittedLock[] {
  const [folder, name] = [posix.dirname(file), posix.basename(file)];
  const last = ["log", "--full-history", `--max-count=${maxCommits}`, "--format=%h", "--", name];
  const head = only ?? git(folder, ["rev-parse", "--short", "HEAD"])?.toString() ?? "";
  const ids = only || head === "" ? head : head + (git(folder, last)?.toString() ?? "");
  const commits = [...new Set(ids.split("\n").filter(Boolean))];
  const names = commits.map((commit) => `${commit}:./${name}`);
  return blobs(folder, names).flatMap((bytes, index) =>
    bytes ? [{ commit: commits[index] as string, bytes }] : [],
  );
}

/** Whether a repository knows a revision. */
export const isRevision = (file: string, revision: string): boolean =>
  git(posix.dirname(file), [
    ...["rev-parse", "--verify", "--quiet", "--end-of-options"],
    `${revision}^{commit}`,
  ]) !== undefined;

/** The newest common commit of HEAD and another revision. */
export function mergeBase(file: string, revision: string): string | undefined {
  const folder = posix.dirname(file);
  const commit = git(folder, ["merge-base", "--end-of-options", "HEAD", revision]);
  const short = commit && git(folder, ["rev-parse", "--short", commit.toString().trim()]);
  return short?.toString().trim();
}
