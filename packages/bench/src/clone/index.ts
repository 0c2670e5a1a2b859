import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import root from "../../../../package.json" with { type: "json" };
import { foreignFolder, removeForeignFolders, repository } from "../../../e2e/src/places.ts";
import { startRemoteCache } from "../../../e2e/src/remote-cache.ts";
import { table } from "../table.ts";
import { emptyCaches } from "./caches.ts";

/**
 * The build of a clone of the last commit: the first one, with empty caches of all package managers; again with
 * nothing changed; and on a second machine, which turbo's remote cache serves and which has installed before.
 */
const server = await startRemoteCache();
try {
  const caches = foreignFolder();
  const env: NodeJS.ProcessEnv = { ...process.env, ...server.env, ...emptyCaches(caches) };
  delete env.CI;
  // pnpm tells the scripts that it runs not to install anything, such as this one in `pnpm bench`.
  delete env.pnpm_config_verify_deps_before_run;
  const [first, second] = ["first", "second"].map((name) => {
    const folder = join(caches, name);
    mkdirSync(folder);
    execFileSync("git", ["clone", "--quiet", repository, folder]);
    return folder;
  });
  const seconds = (folder: string | undefined, command: string): number => {
    const start = performance.now();
    execFileSync("npx", ["--yes", root.packageManager, command], { cwd: folder, env });
    return (performance.now() - start) / 1000;
  };
  const built = seconds(first, "build");
  const rows: readonly (readonly [name: string, seconds: number])[] = [
    ["first build", built],
    ["again, nothing changed", seconds(first, "build")],
    ["second machine: install", seconds(second, "install")],
    ["second machine: build", seconds(second, "build")],
  ];
  console.log(
    table(
      [`A clone, ${availableParallelism()} cores`, "time", "to the first build"],
      rows.map(([name, time]) => [name, `${time.toFixed(1)} s`, `${(time / built).toFixed(2)}x`]),
    ),
  );
} finally {
  await server.stop();
  removeForeignFolders();
}
