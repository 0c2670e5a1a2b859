import { join, posix, relative, resolve, sep } from "node:path";
import picomatch from "picomatch";
import type { ConfigFile, TargetFile } from "../formats/config-file.ts";
import type { TargetName } from "../formats/targets.ts";
import { packageName } from "../model/package-name.ts";
import type { Problem } from "../problems/problem.ts";
import { below } from "../source/read.ts";
import type { Text } from "../source/text.ts";
import { statsBehind } from "../write/stats.ts";
import { manifestAt, nearestText, problemAt, readJson, tableAt } from "./manifest.ts";
import { npmWorkspace } from "./npm-workspace.ts";

const npmTargets: readonly TargetName[] = ["typescript", "json-schema", "openapi"];

const lockfiles = ["package-lock.json", "pnpm-lock.yaml", "yarn.lock", "bun.lock", "bun.lockb"];

const sections = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];

/** Warnings of packages of npm that are in a project and no member of its workspace. */
export const notMembers = ({ targets }: ConfigFile, root: string): Problem[] =>
  npmTargets.flatMap((target) => {
    const file: TargetFile | undefined = targets[target];
    const own = file && nearestText(below(root, file.out), "package.json");
    const name = file && packageName(file);
    if (!own || name === undefined || tableAt(readJson(own).value).name !== name) return [];
    const folder = posix.dirname(own.path);
    const top = topAround(folder, root);
    if (!top || isByItself(name, folder, top)) return [];
    const around = posix.dirname(top.path);
    const inside = posix.relative(around, folder);
    const workspace = npmWorkspace(around);
    if (workspace?.globs.some((glob) => isAbout(inside, glob))) return [];
    const { manifest } = workspace ?? { manifest: top };
    const fact = `No workspace of ${manifest.path} has ${inside}, so nothing beside it can import ${name}.`;
    const fix = `Add to ${additionTo(manifest, inside, workspace !== undefined)}`;
    return [problemAt(manifest, /"workspaces"|^packages:/m, fact, fix, "warning")];
  });

/** The manifest of the nearest workspace around a folder, up to the one of the config; without one, what is there. */
function topAround(folder: string, root: string): Text | undefined {
  const inside = relative(resolve(root), resolve(folder)).split(sep);
  if (inside[0] === "" || inside[0] === "..") return;
  const above = inside.map((_, index) => join(root, ...inside.slice(0, index))).reverse();
  const top = above.find((one) => npmWorkspace(one)) ?? root;
  return manifestAt(join(top, "package.json"));
}

/** Whether a package is installed alone, or by the specifier that the project depends on it by. */
const isByItself = (name: string, folder: string, top: Text): boolean =>
  lockfiles.some((file) => statsBehind(join(folder, file))) ||
  sections.some((section) => Object.hasOwn(tableAt(readJson(top).value, section), name));

/** Whether a pattern takes a folder, or keeps it out on purpose. An empty one, or one that nobody writes, does neither. */
function isAbout(folder: string, glob: string): boolean {
  const pattern = glob.replace(/^!/, "").replace(/^\.\//, "").replace(/\/$/, "");
  return pattern !== "" && pattern.length < 1000 && picomatch(pattern)(folder);
}

/** Where a folder's line goes, and the line. */
function additionTo({ path }: Text, folder: string, isWorkspace: boolean): string {
  const parent = posix.dirname(folder);
  const pattern = parent === "." ? folder : `${parent}/*`;
  const around = posix.dirname(path);
  if (path.endsWith(".yaml")) return `packages: - ${pattern}`;
  if (statsBehind(join(around, "pnpm-lock.yaml")))
    return `${posix.join(around, "pnpm-workspace.yaml")}: packages: [${pattern}]`;
  return isWorkspace ? `workspaces: "${pattern}"` : `${path}: "workspaces": ["${pattern}"]`;
}
