import { resolve, sep } from "node:path";
import type { ConfigFile } from "../formats/config-file.ts";
import { targets } from "../formats/targets.ts";
import { packageName } from "../model/package-name.ts";
import type { Audience } from "../release/policy/row.ts";
import type { Workspace } from "./workspace.ts";

/** Audience to the package of the workspace that it uses. */
export type Contract = ReadonlyMap<Audience, string>;

/**
 * Finds the package of each target: the one that has the target's name, or else the nearest one around the
 * target's folder.
 */
export function contractOf(config: ConfigFile, root: string, workspace: Workspace): Contract {
  const released = workspace.packages.filter(({ isReleased }) => isReleased);
  const around = released
    .map(({ name, folder }) => ({ name, folder: resolve(workspace.root, folder) }))
    .sort((a, b) => b.folder.length - a.folder.length);
  return new Map(
    targets.flatMap(({ name: target, audience }): [Audience, string][] => {
      const file = config.targets[target];
      if (!file) return [];
      const out = resolve(root, file.out);
      const found =
        released.find(({ name }) => name === packageName(file)) ??
        around.find(({ folder }) => `${out}${sep}`.startsWith(`${folder}${sep}`));
      return found ? [[audience, found.name]] : [];
    }),
  );
}
