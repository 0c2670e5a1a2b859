import { cpSync, existsSync, readFileSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { workspace } from "./packages.ts";
import { foreignFolder, inRepository, put, repository } from "./places.ts";
import { run } from "./run.ts";

/** The paths of all files that belong to the repository: tracked, or new and not ignored. */
export async function trackedFiles(): Promise<string[]> {
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"];
  const listed = await run("git", args, { cwd: repository });
  return listed.split("\0").filter((path) => path && existsSync(inRepository(path)));
}

/**
 * A copy of the repository and of its installed packages, which a test can change and build.
 *
 * @param isWanted Whether a file is copied; the workspace's settings always are.
 */
export async function repositoryCopy(
  folder: string = foreignFolder(),
  isWanted: (path: string) => boolean = () => true,
): Promise<string> {
  for (const path of (await trackedFiles()).filter(isWanted))
    cpSync(inRepository(path), join(folder, path), { recursive: true });
  symlinkSync(inRepository("node_modules"), join(folder, "node_modules"));
  for (const { folder: own } of workspace()) {
    const modules = join(own, "node_modules");
    const target = join(folder, "packages", basename(own), "node_modules");
    if (existsSync(modules)) cpSync(modules, target, { recursive: true, verbatimSymlinks: true });
  }
  const environment = "packages/python/.venv";
  if (existsSync(inRepository(environment)))
    symlinkSync(inRepository(environment), join(folder, environment));
  // Installed packages are shared with the repository, so the copy must not install any.
  const settings = readFileSync(inRepository("pnpm-workspace.yaml"), "utf8");
  const kept = settings.replace(/^verifyDepsBeforeRun: .*$/m, "verifyDepsBeforeRun: false");
  put(folder, { "pnpm-workspace.yaml": kept });
  return folder;
}
