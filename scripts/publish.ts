import { globSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { readChangesets } from "@changesets/read";
import { contractVersion } from "./contract.ts";
import { Failure, run, script, tryRun } from "./run.ts";

/**
 * Publishes what is released and not yet there: every npm package, then the tags, of which one is the
 * Go module. Without `--publish` it only tells what it would do. It stops at the first failure, says
 * what is there and what is not, and can be run again. With `--provenance`, which a workflow that may
 * prove who it is can have, npm tells from which commit and run each package comes.
 */
interface Publication {
  readonly name: string;
  readonly isThere: () => boolean;
  readonly publish: () => void;
}

await script("publish", async () => {
  const isDry = !process.argv.includes("--publish");
  if (!isDry) await demandRelease();
  const packages = globSync("packages/*/package.json")
    .sort()
    .map((path): Package => ({ ...JSON.parse(readFileSync(path, "utf8")), folder: dirname(path) }))
    .filter((one) => !one.private);
  run("turbo", "run", "build", ...packages.map(({ name }) => `--filter=${name}`));
  const all = [...packages.map(npmPackage), ...tags()];
  const open = all.filter(({ isThere }) => !isThere());
  for (const one of all) if (!open.includes(one)) console.log(`${one.name} is there already`);
  for (const [index, { name, publish }] of open.entries()) {
    if (isDry) {
      console.log(`would publish ${name}`);
      continue;
    }
    try {
      publish();
    } catch (error) {
      const left = open.slice(index).map((one) => one.name);
      throw new Failure(
        `${(error as Error).message}\nNot published: ${left.join(", ")}. The rest is there. Run it again.`,
      );
    }
    console.log(`${name} is published`);
  }
  if (isDry) console.log("Nothing is published. Run: pnpm publish:all --publish");
});

/** What is published is a commit, and one that a release made. */
async function demandRelease(): Promise<void> {
  if (run("git", "status", "--porcelain") !== "")
    throw new Failure("the work tree has changes. Commit the release first.");
  if ((await readChangesets(process.cwd())).length > 0)
    throw new Failure("there are changesets that are not released. Run: pnpm release --write");
}

interface Package {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly folder: string;
}

function npmPackage({ name, version, folder }: Package): Publication {
  const id = `${name}@${version}`;
  const provenance = process.argv.filter((argument) => argument === "--provenance");
  return {
    name: id,
    isThere: () => isOnRegistry(id),
    publish: () => void run("pnpm", "--dir", folder, "publish", "--no-git-checks", ...provenance),
  };
}

/** The version's tag, and the one that is the Go module. */
function tags(): Publication[] {
  const version = contractVersion();
  const go = globSync("packages/go/go.mod").map(() => `packages/go/v${version}`);
  return [`v${version}`, ...go].map(tagged);
}

function isOnRegistry(name: string): boolean {
  const { status, output } = tryRun("npm", "view", name, "version", "--json");
  if (status === 0) return output.trim() !== "";
  if (output.includes("E404")) return false;
  throw new Failure(`cannot tell whether ${name} is there:\n${output.trim()}`);
}

/** A tag of this commit; elsewhere it would tell that something else is this version. */
function tagged(tag: string): Publication {
  const commitOf = (name: string): string =>
    tryRun("git", "rev-parse", "--quiet", "--verify", `${name}^{commit}`).output.trim();
  return {
    name: `the tag ${tag}`,
    isThere: () => {
      const commit = commitOf(`refs/tags/${tag}`);
      if (commit !== "" && commit !== commitOf("HEAD"))
        throw new Failure(`the tag ${tag} is on another commit, ${commit}. Release a new version.`);
      return commit !== "";
    },
    publish: () => {
      run("git", "tag", tag);
      if (!run("git", "remote").split("\n").includes("origin")) return;
      const { status, output } = tryRun("git", "push", "origin", tag);
      if (status === 0) return;
      run("git", "tag", "--delete", tag);
      throw new Failure(`the tag ${tag} cannot be pushed:\n${output.trim()}`);
    },
  };
}
