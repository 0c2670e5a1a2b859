import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { missing } from "../../../scripts/toolchains.ts";
import { confinements, type Registries } from "./confinements.ts";
import { repositoryCopy } from "./copy.ts";
import { forJava } from "./jvm.ts";
import { inRepository, put } from "./places.ts";
import { type Ended, kill, run, type Surroundings, tryRun } from "./run.ts";
import { startTarget } from "./rust.ts";
import { unrelease } from "./unrelease.ts";

/** A copy of the repository that is a git repository itself, in which releases can be made. */
export interface Checkout {
  readonly folder: string;
  /** The environment of commands there. */
  readonly env: NodeJS.ProcessEnv;
  git(...args: readonly string[]): Promise<string>;
  /** Commits everything. */
  commit(message: string): Promise<void>;
  pnpm(...args: readonly string[]): Promise<Ended>;
  /** Runs a command until it prints some words, then kills it. */
  kill(args: readonly string[], words: string): Promise<void>;
  /** Releases the changesets, and publishes the release. */
  release(): Promise<void>;
  /** Replaces a text in a file. The text has to be there. */
  rewrite(path: string, from: string, to: string): void;
}

/**
 * The present repository in the state before its first release, committed on main, without the languages
 * that have no registry or toolchain. It can publish only to the registries: its manifests say so.
 *
 * @param more Files that it has, too.
 */
export async function checkout(
  registries: Registries,
  more: Readonly<Record<string, string>> = {},
): Promise<Checkout> {
  const env: NodeJS.ProcessEnv = Object.assign(
    { ...forJava },
    ...Object.values(registries).map((registry) => registry.env),
  );
  const folder = await repositoryCopy();
  // A release in all languages takes minutes.
  const surroundings: Surroundings = { cwd: folder, env, minutes: 20 };
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
  const git = (...args: readonly string[]): Promise<string> =>
    run("git", [...identity, ...args], { cwd: folder });
  const commit = async (message: string): Promise<void> => {
    await git("add", "--all");
    await git("commit", "--quiet", `--message=${message}`);
  };
  const rewrite = (path: string, from: string, to: string): void => {
    const before = readFileSync(join(folder, path), "utf8");
    if (!before.includes(from)) throw new Error(`${path} does not have ${from}`);
    writeFileSync(join(folder, path), before.replace(from, to));
  };
  for (const confinement of confinements(registries)) rewrite(...confinement);
  const { java, python, rust } = registries;
  const languages = { go: !missing("go"), java, python, rust };
  for (const [name, isThere] of Object.entries(languages))
    if (!isThere) rmSync(join(folder, "packages", name, "package.json"));
  await git("init", "--quiet", "--initial-branch=main");
  // pnpm keeps its own state there, and refuses links.
  const modules = join(folder, "node_modules");
  unlinkSync(modules);
  mkdirSync(modules);
  for (const name of readdirSync(inRepository("node_modules")))
    if (name === ".bin" || name === ".pnpm" || !name.startsWith("."))
      symlinkSync(inRepository("node_modules", name), join(modules, name));
  if (rust) startTarget(join(folder, "packages/rust/target"));
  unrelease(folder);
  put(folder, more);
  await run("node", ["--conditions=source", "scripts/stamp.ts"], { cwd: folder });
  await run("pnpm", ["generate"], surroundings);
  await run("pnpm", ["diff", "--changeset"], surroundings);
  await commit("All");
  return {
    folder,
    env,
    git,
    commit,
    pnpm: (...args) => tryRun("pnpm", args, surroundings),
    kill: (args, words) => kill("pnpm", args, words, surroundings),
    async release() {
      await run("pnpm", ["release", "--write"], surroundings);
      await commit("Release");
      for (const step of ["--pack", "--publish"])
        await run("pnpm", ["publish:all", step], surroundings);
    },
    rewrite,
  };
}
