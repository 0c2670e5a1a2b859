import { globSync } from "node:fs";
import type { Publication } from "../publications.ts";
import { Failure, run, tryRun } from "../run.ts";

/** The version's tag, and the one that is the Go module. */
export function tags(version: string): Publication[] {
  const go = globSync("packages/go/go.mod").map(() => `packages/go/v${version}`);
  return [`v${version}`, ...go].map((tag) => ({
    name: `the tag ${tag}`,
    isThere: () => isOnThisCommit(tag),
    publish: () => push(tag),
  }));
}

/** Elsewhere it would tell that something else is this version. */
function isOnThisCommit(tag: string): boolean {
  const commitOf = (name: string): string =>
    tryRun("git", "rev-parse", "--quiet", "--verify", `${name}^{commit}`).output.trim();
  const commit = commitOf(`refs/tags/${tag}`);
  if (commit !== "" && commit !== commitOf("HEAD"))
    throw new Failure(`it is on another commit, ${commit}. Release a new version.`);
  return commit !== "";
}

/** Where it cannot be pushed it is not kept either, so that it is tried again. */
function push(tag: string): void {
  run("git", "tag", tag);
  if (!run("git", "remote").split("\n").includes("origin")) return;
  const { status, output } = tryRun("git", "push", "origin", tag);
  if (status === 0) return;
  run("git", "tag", "--delete", tag);
  throw new Failure(`the tag ${tag} cannot be pushed:\n${output.trim()}`);
}
