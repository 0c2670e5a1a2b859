import { spawnSync } from "node:child_process";
import { posix } from "node:path";

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
  const input = commits.map((commit) => `${commit}:./${name}\n`).join("");
  let rest = commits.length > 0 ? git(folder, ["cat-file", "--batch"], input) : undefined;
  return commits.flatMap((commit) => {
    const end = rest?.indexOf("\n") ?? -1;
    const size = / blob (\d+)$/.exec(rest?.toString("utf8", 0, end) ?? "")?.[1];
    const bytes = size !== undefined && rest?.subarray(end + 1, end + 1 + Number(size));
    rest = rest?.subarray(end + 1 + (size === undefined ? 0 : Number(size) + 1));
    return bytes ? [{ commit, bytes }] : [];
  });
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

/** The time in milliseconds after which the search of an enormous history stops. */
const timeout = 10_000;

/** The output of a git command; undefined if it fails. It never prompts or fetches. */
function git(cwd: string, args: readonly string[], input = ""): Buffer | undefined {
  const env = { ...process.env, GIT_LITERAL_PATHSPECS: "1", GIT_NO_LAZY_FETCH: "1" };
  const options = { cwd, env, input, maxBuffer: 1024 * 1024 * 1024, timeout };
  const { status, stdout } = spawnSync("git", args, options);
  return status === 0 ? stdout : undefined;
}
