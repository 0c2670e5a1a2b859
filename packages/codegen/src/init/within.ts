import { posix } from "node:path";
import { configName } from "../config/config.ts";
import type { Problem } from "../problems/problem.ts";
import { statsBehind } from "../write/stats.ts";
import type { Found } from "./found/index.ts";
import type { Plan } from "./plan.ts";

/**
 * The packages of a plan that would be below a workspace of their kind without being members of it, as problems at
 * what makes it one.
 *
 * @param runIn The command that sets up the same at the top of a workspace.
 */
export function withinOthers(
  { files }: Plan,
  { isNew, workspaces }: Found,
  runIn: (top: string, inside: string) => string,
): Problem[] {
  return workspaces.flatMap(({ language, manifest, line, exclusion, member, top, inside }) => {
    const [first] = files.filter(({ path }) => posix.basename(path) === member);
    if (!first) return [];
    const result =
      isNew && language === "typescript"
        ? "would become another workspace in it"
        : `${first.path} would be no member of it`;
    const apart = exclusion
      ? `To keep this folder apart, add ${exclusion.valueOf(inside)} to ${exclusion.where} there. `
      : "";
    const config = posix.join(top, configName);
    const remedy = statsBehind(config)
      ? `${config} has set it up: use the packages that it names, or add a target there.`
      : `To set it up for the whole workspace, run: ${runIn(top, inside)}`;
    return manifest.problem(
      Math.max(0, manifest.content.search(line)),
      "one-workspace",
      `This folder is in the workspace of ${manifest.path}, and ${result}.`,
      `${apart}${remedy}`,
    );
  });
}
