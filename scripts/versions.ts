import { existsSync, readFileSync, rmSync, symlinkSync, unlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { put } from "../packages/codegen/src/index.ts";
import { demand } from "./demand.ts";
import { run, runIn } from "./run.ts";

/**
 * Makes changesets write versions and changelogs. It overwrites files in place, and a manifest that a full
 * disk or a kill cuts off breaks every command, even the next release. So it works in a separate tree
 * inside git's folder, and each result is then copied over as a whole.
 */
export async function writeVersions(): Promise<void> {
  const tree = resolve(run("git", "rev-parse", "--git-path", "error-catalogue-versions").trim());
  remove(tree);
  try {
    // Twice, because git keeps its lock on a tree that a killed run had only begun.
    run("git", "worktree", "add", "--force", "--force", "--quiet", "--detach", tree, "HEAD");
    const modules = join(tree, "node_modules");
    symlinkSync(resolve("node_modules"), modules);
    runIn(tree, resolve("node_modules/.bin/changeset"), "version");
    unlinkSync(modules);
    const changed = runIn(
      tree,
      "git",
      "ls-files",
      "-z",
      "--others",
      "--modified",
      "--exclude-standard",
    );
    const files = changed.split("\0").filter((file) => file !== "");
    const written = files.filter((file) => existsSync(join(tree, file)));
    const read = (file: string): string => readFileSync(file, "utf8");
    const problems = await put(
      written.map((file) => ({
        file,
        ...(existsSync(file) && { before: read(file) }),
        after: read(join(tree, file)),
      })),
    );
    demand(problems, "versions are not written");
    for (const file of files) if (!existsSync(join(tree, file))) rmSync(file, { force: true });
  } finally {
    remove(tree);
  }
}

/** Removes the tree, even that of a killed run. */
function remove(tree: string): void {
  rmSync(tree, { recursive: true, force: true });
  run("git", "worktree", "prune");
}
