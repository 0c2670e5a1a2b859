import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import {
  changelogEntry,
  changesetsOf,
  compare,
  freeze,
  isRunning,
  shortfalls,
} from "../packages/codegen/src/index.ts";
import { contract, contractVersion } from "./contract.ts";
import { demand } from "./demand.ts";
import { flags } from "./flags.ts";
import { Failure, run, script } from "./run.ts";
import { config } from "./targets.ts";
import { writeVersions } from "./versions.ts";

/**
 * Turns the work tree into a release, to commit as a whole:
 *
 *     changesets --> versions, changelogs --> stamps --> catalog.lock.json --> sources --check
 *
 * Without `--write` it only says what it would do. It starts from a clean work tree; it first stashes what
 * an interrupted run left, so that a second run gives the same result.
 */
const steps: readonly (readonly [name: string, work: () => void | Promise<void>])[] = [
  ["versions and changelogs", writeVersions],
  ["stamps of other ecosystems", () => again("stamp")],
  ["catalog.lock.json", freezeContract],
  ["sources", () => again("generate")],
  ["check", () => again("generate", "--check")],
];

/** Runs a script, which reads the manifests anew. */
function again(name: string, ...args: readonly string[]): void {
  run("node", "--conditions=source", `scripts/${name}.ts`, ...args);
}

await script("release", async () => {
  const { write } = flags("release", { write: { type: "boolean", default: false } });
  const marker = run("git", "rev-parse", "--git-path", "error-catalogue-release").trim();
  if (write && existsSync(marker)) {
    if (isRunning(Number(readFileSync(marker, "utf8")))) throw runningBeside(marker);
    putAside();
    rmSync(marker);
  }
  const { changesets = [], problems: faults } = changesetsOf(".");
  demand(faults, "the changesets are not ready");
  const { report, problems } = compare(config.catalog, { config });
  const open = problems ?? shortfalls(report, changesets, contract, "pnpm diff --changeset");
  demand(open, "the catalogue is not ready");
  if (changesets.length === 0) {
    console.log("Nothing to release: there is no changeset.");
    return;
  }
  if (!write) {
    for (const changeset of changesets) console.log(`${changelogEntry(changeset)}\n`);
    for (const [name] of steps) console.log(`would do: ${name}`);
    console.log("Nothing is written. Run: pnpm release --write");
    return;
  }
  if (run("git", "status", "--porcelain") !== "")
    throw new Failure("the work tree has other changes. Commit them first.");
  claim(marker);
  for (const [name, work] of steps) {
    console.log(`${name} …`);
    await work();
  }
  rmSync(marker);
  console.log(`${contractVersion()} is ready. Commit everything, then run: pnpm publish:all`);
});

async function freezeContract(): Promise<void> {
  const { problems } = await freeze(config.catalog, contractVersion(), { config });
  demand(problems, "the lock stays as it is");
}

/** If two runs start at once, both find the work tree clean, but only one of them creates the marker. */
function claim(marker: string): void {
  const own = `${marker}-${process.pid}`;
  try {
    writeFileSync(own, `${process.pid}`);
    linkSync(own, marker);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw runningBeside(marker);
  } finally {
    rmSync(own, { force: true });
  }
}

function runningBeside(marker: string): Failure {
  const remedy = `Wait for it to end. If none is running, delete ${marker}.`;
  return new Failure(`another release is running. ${remedy}`);
}

/** Nothing is deleted: the changes may be more than the interrupted run wrote. */
function putAside(): void {
  if (run("git", "status", "--porcelain") === "") return;
  const identity = ["-c", "user.name=release", "-c", "user.email=release@localhost"];
  const message = "What an interrupted release left";
  run("git", ...identity, "stash", "push", "--quiet", "--include-untracked", "--message", message);
  console.log("An earlier run was interrupted. Its changes are in `git stash`.");
}
