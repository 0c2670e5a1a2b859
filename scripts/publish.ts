import { existsSync } from "node:fs";
import { readChangesets } from "@changesets/read";
import { contract, contractVersion } from "./contract.ts";
import { flags } from "./flags.ts";
import { npmPackages } from "./publications/npm.ts";
import { type Publication, publications } from "./publications.ts";
import { Failure, run, script } from "./run.ts";
import { missing, type ToolchainName, toolchains } from "./toolchains.ts";

/**
 * Publishes what is released and not yet there, in every language. Without `--publish` it only tells
 * what it would do. It stops at the first failure, says what is there and what is not, and can be run
 * again. With `--provenance`, which a workflow that may prove who it is can have,
 * npm tells where each of its packages comes from.
 */
await script("publish", async () => {
  const { publish: isReal, provenance } = flags("publish", {
    publish: { type: "boolean", default: false },
    provenance: { type: "boolean", default: false },
  });
  await demandRelease();
  demandToolchains();
  build();
  const { open, untold } = await ask(publications(contractVersion(), { provenance }));
  if (!isReal) for (const { name } of open) console.log(`would publish ${name}`);
  if (untold.length > 0) throw new Failure(untold.join("\n"));
  if (isReal) publish(open);
  else console.log("Nothing is published. Run: pnpm publish:all --publish");
});

function publish(open: readonly Publication[]): void {
  for (const [index, one] of open.entries()) {
    try {
      one.publish();
    } catch (error) {
      const left = open.slice(index).map(({ name }) => name);
      throw new Failure(
        `${(error as Error).message}\nNot published: ${left.join(", ")}. The rest is there. Run it again.`,
      );
    }
    console.log(`${one.name} is published`);
  }
}

/** What is not there yet, and of what that cannot be told, why. */
async function ask(
  all: readonly Publication[],
): Promise<{ open: readonly Publication[]; untold: readonly string[] }> {
  const open: Publication[] = [];
  const untold: string[] = [];
  for (const one of all)
    try {
      if (await one.isThere()) console.log(`${one.name} is there already`);
      else open.push(one);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      untold.push(`${one.name}: ${error.message}`);
    }
  return { open, untold };
}

/** What is published is a commit, and one that a release made. */
async function demandRelease(): Promise<void> {
  if (run("git", "status", "--porcelain") !== "")
    throw new Failure("the work tree has changes. Commit the release first.");
  if ((await readChangesets(process.cwd())).length > 0)
    throw new Failure("there are changesets that are not released. Run: pnpm release --write");
}

/** All or nothing: what cannot be built here would be missed by whoever needs it. */
function demandToolchains(): void {
  const names = Object.keys(toolchains) as ToolchainName[];
  const here = names.filter((name) => existsSync(`packages/${name}/package.json`));
  const lacking = here.map(missing).filter((line) => line !== undefined);
  if (lacking.length > 0) throw new Failure(lacking.join("\n"));
}

/** Everything, before anything is uploaded. */
function build(): void {
  const names = [...contract.values(), ...npmPackages().map(({ name }) => name)];
  run("turbo", "run", "build", ...names.map((name) => `--filter=${name}`));
}
