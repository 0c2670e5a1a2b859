import { existsSync, globSync } from "node:fs";
import { contractVersion } from "./contract.ts";
import { flags, wrongUse } from "./flags.ts";
import { languages } from "./languages/index.ts";
import { demandSealed, packed, seal, startPacking } from "./packed.ts";
import type { Publication } from "./publications/publication.ts";
import { packAll, packages, tags } from "./publications.ts";
import { Failure, run, script } from "./run.ts";
import { missing, toolchains } from "./toolchains.ts";

/**
 * Publishes the released packages that are not published yet, in every language:
 *
 *     --pack     builds and packs everything, without credentials, into dist/packed
 *     --publish  uploads what is packed, builds nothing, and sets the tags last
 *
 * Without either, it only says what it would publish. It stops at the first failure, says what is published
 * and what is not, and can be run again. `--only packages` and `--only tags` each do one half, so that each
 * can have its own credentials. With `--provenance`, npm records where each package was built.
 *
 * It needs only Node: a job that publishes installs no dependencies.
 */
const halves = ["packages", "tags"];

await script("publish", async () => {
  const { pack, publish, provenance, only } = flags("publish", {
    pack: { type: "boolean", default: false },
    publish: { type: "boolean", default: false },
    provenance: { type: "boolean", default: false },
    only: { type: "string" },
  });
  if (only !== undefined && !halves.includes(only))
    wrongUse("publish", `--only takes ${halves.join(" or ")}, not ${only}`);
  demandRelease();
  const version = contractVersion();
  if (pack) return packEverything(version);
  const first = await ask(packages(version, { packed, provenance }));
  const last = only === "packages" ? { open: [], failures: [] } : await ask(tags(version));
  const open = [...first.open, ...last.open];
  const failures = [...first.failures, ...last.failures];
  if (!publish) for (const { name } of open) console.log(`would publish ${name}`);
  if (failures.length > 0) throw new Failure(failures.join("\n"));
  if (!publish) console.log("Nothing is published. Run: pnpm publish:all --publish");
  else if (only === "tags" && first.open.length > 0)
    throw new Failure(`a tag announces that the rest is published. ${notPublished(first.open)}`);
  else {
    if (first.open.length > 0) demandSealed();
    upload(open);
  }
});

function packEverything(version: string): void {
  demandToolchains();
  startPacking();
  Object.assign(process.env, toolchains());
  packAll(version, packed);
  seal();
  console.log(`${version} is packed in ${packed}. Run: pnpm publish:all --publish`);
}

function upload(open: readonly Publication[]): void {
  for (const [index, one] of open.entries()) {
    try {
      one.publish();
    } catch (error) {
      const left = notPublished(open.slice(index));
      throw new Failure(
        `${(error as Error).message}\n${left} The rest is published. Run this again.`,
      );
    }
    console.log(`${one.name} is published`);
  }
}

function notPublished(some: readonly Publication[]): string {
  return `Not published: ${some.map(({ name }) => name).join(", ")}.`;
}

/** What is not published yet, or why that cannot be determined. */
async function ask(
  all: readonly Publication[],
): Promise<{ open: readonly Publication[]; failures: readonly string[] }> {
  const open: Publication[] = [];
  const failures: string[] = [];
  for (const one of all)
    try {
      if (await one.isThere()) console.log(`${one.name} is already published`);
      else open.push(one);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(`${one.name}: ${error.message}`);
    }
  return { open, failures };
}

/** Requires that the commit is one that a release made. */
function demandRelease(): void {
  if (run("git", "status", "--porcelain") !== "")
    throw new Failure("the work tree has changes. Commit the release first.");
  const changesets = globSync(".changeset/*.md").filter((path) => !path.endsWith("/README.md"));
  if (changesets.length > 0)
    throw new Failure("there are unreleased changesets. Run: pnpm release --write");
}

/** Requires all toolchains: a package that cannot be built here would be missing from the release. */
function demandToolchains(): void {
  const names = languages.map(({ name }) => name);
  const here = names.filter((name) => existsSync(`packages/${name}/package.json`));
  const lacking = here.map(missing).filter((line) => line !== undefined);
  if (lacking.length > 0) throw new Failure(lacking.join("\n"));
}
