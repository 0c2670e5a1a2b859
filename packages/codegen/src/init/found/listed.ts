import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { statsBehind } from "../../write/stats.ts";

/**
 * The files of a name in other folders: of the whole repository, or below this one; nearest first. Without those of
 * dependencies and those that git ignores; none without git.
 */
export function listed(root: string, name: string, among: "repository" | "below"): string[] {
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--"];
  const magic = among === "repository" ? ":(top,glob)" : ":(glob)";
  const { status, stdout } = spawnSync("git", [...args, `${magic}**/${name}`], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const paths = status === 0 ? stdout.split("\0") : [];
  const others = paths.filter(
    (path) =>
      path !== "" &&
      path !== name &&
      !/(?:^|\/)node_modules\//.test(path) &&
      statsBehind(join(root, path))?.isFile(),
  );
  const distance = (path: string): number => path.split("/").length;
  return others.sort((a, b) => distance(a) - distance(b) || (a < b ? -1 : 1));
}
