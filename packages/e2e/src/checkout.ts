import {
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { repositoryCopy } from "./copy.ts";
import { publishable } from "./packages.ts";
import { inRepository } from "./places.ts";
import { type Ended, run, tryRun } from "./run.ts";

/** A copy of the repository that is a git repository of its own, in which releases can be made. */
export interface Checkout {
  readonly folder: string;
  git(...args: readonly string[]): Promise<string>;
  /** Commits everything. */
  commit(message: string): Promise<void>;
  pnpm(...args: readonly string[]): Promise<Ended>;
  /** Replaces a text in a file, where it has to be. */
  rewrite(path: string, from: string, to: string): void;
}

/** The repository as it is now, committed on main. Nothing of it can be published but to the registry. */
export async function checkout(registry: {
  url: string;
  env: NodeJS.ProcessEnv;
}): Promise<Checkout> {
  const { env, url } = registry;
  const folder = await repositoryCopy();
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
  const git = (...args: readonly string[]): Promise<string> =>
    run("git", [...identity, ...args], { cwd: folder });
  const commit = async (message: string): Promise<void> => {
    await git("add", "--all");
    await git("commit", "--quiet", `--message=${message}`);
  };
  for (const { folder: own, manifest } of publishable()) {
    const path = join(folder, "packages", basename(own), "package.json");
    writeFileSync(
      path,
      `${JSON.stringify({ ...manifest, publishConfig: { registry: url } }, null, 2)}\n`,
    );
  }
  await git("init", "--quiet", "--initial-branch=main");
  // pnpm keeps its own state there, and refuses links in its way.
  const modules = join(folder, "node_modules");
  unlinkSync(modules);
  mkdirSync(modules);
  for (const name of readdirSync(inRepository("node_modules")))
    if (name === ".bin" || name === ".pnpm" || !name.startsWith("."))
      symlinkSync(inRepository("node_modules", name), join(modules, name));
  await commit("All");
  return {
    folder,
    git,
    commit,
    pnpm: (...args) => tryRun("pnpm", args, { cwd: folder, env }),
    rewrite(path, from, to) {
      const before = readFileSync(join(folder, path), "utf8");
      if (!before.includes(from)) throw new Error(`${path} does not have ${from}`);
      writeFileSync(join(folder, path), before.replace(from, to));
    },
  };
}
