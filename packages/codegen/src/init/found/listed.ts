import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { statsBehind } from "../../write/stats.ts";

/**
 * The files of such names, or ends of paths, in the whole repository: paths from a folder, nearest first. Without those
 * of dependencies and those that git ignores; none without git.
 */
export function listed(root: string, names: readonly string[]): string[] {
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--"];
  const patterns = names.map((name) => `:(top,glob)**/${name}`);
  const { status, stdout } = spawnSync("git", [...args, ...patterns], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const paths = status === 0 ? stdout.split("\0") : [];
  const files = paths.filter(
    (path) =>
      path !== "" &&
      !/(?:^|\/)node_modules\//.test(path) &&
      statsBehind(join(root, path))?.isFile(),
  );
  const distance = (path: string): number => path.split("/").length;
  return files.sort((a, b) => distance(a) - distance(b) || (a < b ? -1 : 1));
}
