import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import picomatch from "picomatch";
import { globSync } from "tinyglobby";
import { parse } from "yaml";
import { tableAt } from "../manifests/manifest.ts";
import { type Problem, problemWith } from "../problems/problem.ts";

/** The packages that changesets releases, and the folder that it has its files in. */
export interface Workspace {
  /** The folder of the repository, relative to the working directory. */
  readonly root: string;
  readonly packages: readonly WorkspacePackage[];
}

/** A package of the workspace that changesets may name. */
export interface WorkspacePackage {
  readonly name: string;
  /** Its folder, relative to that of the workspace. */
  readonly folder: string;
  /** Whether a release is sure: of a private package only if the settings say so. */
  readonly isReleased: boolean;
}

/** The settings of changesets that are about packages. */
interface Settings {
  readonly ignore?: unknown;
  readonly privatePackages?: boolean | { readonly version?: boolean };
}

interface Manifest {
  readonly name?: unknown;
  readonly version?: unknown;
  readonly private?: boolean;
  readonly workspaces?: unknown;
}

const settingsName = ".changeset/config.json";

/** The workspace of the repository that a folder is in, or why it has none. */
export function workspaceOf(
  folder: string,
): { workspace: Workspace; problems?: never } | { workspace?: never; problems: Problem[] } {
  const root = rootAbove(resolve(folder));
  if (root === undefined) return { problems: [withoutChangesets(folder)] };
  try {
    const settings = readJson<Settings>(root, settingsName);
    const packages = manifestsIn(root).flatMap((at) =>
      released(at, readJson<Manifest>(root, at, "package.json"), settings),
    );
    return { workspace: { root: shown(root), packages } };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { problems: [error.problem] };
  }
}

/** A path as messages show it. */
const shown = (path: string): string => relative(".", path).split(sep).join("/") || ".";

/** The nearest folder above that has settings of changesets, inside of the repository. */
function rootAbove(folder: string): string | undefined {
  if (existsSync(join(folder, settingsName))) return folder;
  const above = dirname(folder);
  return above === folder || existsSync(join(folder, ".git")) ? undefined : rootAbove(above);
}

function withoutChangesets(folder: string): Problem {
  const file = join(folder, settingsName);
  const fact = `There is no ${settingsName} in ${folder} or above it, so this repository does not use changesets.`;
  const fix =
    "To use them, run: npx @changesets/cli init. Otherwise make the release notes from what `diff` prints.";
  return problemWith(file, "changeset", fact, fix);
}

/** The folders of the workspace's packages; a repository without a workspace is one package. */
function manifestsIn(root: string): string[] {
  const patterns = patternsOf(root);
  if (!patterns) return ["."];
  const folders = globSync(patterns, {
    cwd: root,
    expandDirectories: false,
    ignore: ["**/node_modules"],
    onlyDirectories: true,
  });
  const plain = folders.map((folder) => folder.replace(/\/$/, "") || ".");
  return plain.filter((folder) => existsSync(join(root, folder, "package.json"))).sort();
}

/** What pnpm, npm, Yarn and Bun take as the packages of a workspace. */
function patternsOf(root: string): string[] | undefined {
  const file = join(root, "pnpm-workspace.yaml");
  if (existsSync(file)) return listIn(readYaml(file)?.packages);
  const { workspaces } = readJson<Manifest>(root, "package.json");
  return listIn(workspaces) ?? listIn(tableAt(workspaces).packages);
}

const listIn = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.map(String) : undefined;

/** A package that has a version, and that the settings do not leave out. */
function released(
  folder: string,
  { name, version, private: isPrivate = false }: Manifest,
  { ignore, privatePackages }: Settings,
): WorkspacePackage[] {
  const ofPrivate = typeof privatePackages === "object" ? privatePackages.version : privatePackages;
  if (!isText(name) || !isText(version) || isIgnored(name, listIn(ignore) ?? [])) return [];
  if (isPrivate && ofPrivate === false) return [];
  return [{ name, folder, isReleased: !isPrivate || ofPrivate === true }];
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

/** As changesets reads it: a later pattern with `!` takes back what an earlier one took. */
function isIgnored(name: string, patterns: readonly string[]): boolean {
  let isTaken = false;
  for (const pattern of patterns) {
    const matches = picomatch(pattern, undefined, true);
    const isNegated = matches.state?.negated === true;
    if (isTaken ? isNegated : !isNegated) isTaken = matches(name);
  }
  return isTaken;
}

/** A file that has to be there is not what it should be. */
class Unreadable extends Error {
  readonly problem: Problem;

  constructor(file: string, fact: string) {
    super(fact);
    this.problem = problemWith(file, "readable", `${file} ${fact}.`, "Fix it.");
  }
}

function readJson<T extends object>(...path: readonly string[]): T {
  return readMap(join(...path), JSON.parse, "JSON") as T;
}

const readYaml = (file: string): Record<string, unknown> => readMap(file, parse, "YAML");

function readMap(
  path: string,
  read: (text: string) => unknown,
  format: string,
): Record<string, unknown> {
  const file = shown(path);
  if (!existsSync(path)) throw new Unreadable(file, "does not exist");
  try {
    const value = read(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
  }
  throw new Unreadable(file, `is not ${format} with keys`);
}
