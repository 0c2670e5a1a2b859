import { spawnSync } from "node:child_process";

/** What main branches are called, where no remote names one. */
const usual = ["main", "master"];

/**
 * The main branch of the repository that a folder is in: that of the remote, the one with a usual name, or the one that is
 * checked out. Undefined if there is none, or no git.
 */
export function findBranch(root: string): string | undefined {
  const git = (...args: readonly string[]): string | undefined => {
    const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
    return status === 0 ? stdout.trim() : undefined;
  };
  const ofRemote = git("symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD");
  if (ofRemote) return ofRemote.replace("origin/", "");
  const isThere = (name: string): boolean =>
    git("rev-parse", "--verify", "--quiet", `refs/heads/${name}`) !== undefined;
  return usual.find(isThere) ?? git("symbolic-ref", "--quiet", "--short", "HEAD");
}
