import { globSync } from "node:fs";
import { Failure, run, tryRun } from "../run.ts";
import type { Publication } from "./publication.ts";

/** The version's tag, and the tag that publishes the Go module. */
export function tags(version: string): Publication[] {
  const go = globSync("packages/go/go.mod").map(() => `packages/go/v${version}`);
  return [`v${version}`, ...go].map((tag) => ({
    name: `the tag ${tag}`,
    isThere: () => isInHistory(tag),
    publish: () => push(tag),
  }));
}

/**
 * Whether it is on this commit or an earlier one. Elsewhere, it would mark something else as this version.
 */
function isInHistory(tag: string): boolean {
  const ref = `refs/tags/${tag}`;
  if (tryRun("git", "show-ref", "--quiet", "--verify", ref).status !== 0) return false;
  if (tryRun("git", "merge-base", "--is-ancestor", ref, "HEAD").status === 0) return true;
  throw new Failure(
    "it is on a commit that is not an ancestor of this one. Release a new version.",
  );
}

/** Sets and pushes the tag. If it cannot be pushed, it is removed, so that a later run tries again. */
function push(tag: string): void {
  run("git", "tag", tag);
  if (!run("git", "remote").split("\n").includes("origin")) return;
  const { status, output } = tryRun("git", "push", "origin", tag);
  if (status === 0) return;
  run("git", "tag", "--delete", tag);
  throw new Failure(`the tag ${tag} cannot be pushed:\n${output.trim()}`);
}
