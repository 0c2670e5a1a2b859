import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { configName } from "../../config/config.ts";
import { statsBehind } from "../../write/stats.ts";
import { catalogPath } from "../places.ts";

/**
 * The configs in other folders of the repository, nearest first: `../error-codegen.yaml`. If it has none, the catalogues
 * where `init` has them. None where git ignores them, or without git.
 */
export function findElsewhere(root: string): string[] {
  const configs = tracked(root, configName);
  return configs.length > 0 ? configs : tracked(root, catalogPath);
}

function tracked(root: string, name: string): string[] {
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const { status, stdout } = spawnSync("git", [...args, "--", `:(top,glob)**/${name}`], {
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
