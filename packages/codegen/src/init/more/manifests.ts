import { posix } from "node:path";
import type { ConfigFile, TargetFile } from "../../formats/config-file.ts";
import type { TargetName } from "../../formats/targets.ts";
import { manifestOf } from "../../manifests/check.ts";
import { digest } from "../../write/record.ts";
import type { Found } from "../found/index.ts";
import type { Plan } from "../plan.ts";
import type { PlannedFile } from "../project.ts";
import type { Added } from "./added.ts";

/**
 * The files of the second plan that are compared with what is there, and the targets whose manifest is checked instead:
 * one that its owner has, has moved or has edited. The check knows the place of each line. Of `package.json`, it does
 * not know all.
 */
export function manifestsOf({
  before,
  after,
  config,
  added,
  found,
}: {
  readonly before: Plan;
  readonly after: Plan;
  readonly config: ConfigFile;
  readonly added: Added;
  readonly found: Found;
}): { readonly checked: readonly TargetName[]; readonly compared: readonly PlannedFile[] } {
  const own = [...added.parts.keys()].map((name) => {
    const { out = "" }: Partial<TargetFile> = config.targets[name] ?? {};
    const isItsOwn = ({ path }: PlannedFile): boolean =>
      posix.basename(path) === manifestOf(name) && out.startsWith(`${posix.dirname(path)}/`);
    return { name, path: after.files.find(isItsOwn)?.path };
  });
  const isChecked = (path: string | undefined): boolean => {
    const there = path === undefined ? undefined : found.textOf(path);
    const laid = before.files.find((file) => file.path === path)?.text;
    if (path === undefined || there === undefined || laid === undefined) return true;
    return !path.endsWith(".json") && digest(there) !== digest(laid);
  };
  const checked = own.filter(({ path }) => isChecked(path));
  return {
    checked: checked.map(({ name }) => name),
    compared: after.files.filter((file) => !checked.some(({ path }) => path === file.path)),
  };
}
