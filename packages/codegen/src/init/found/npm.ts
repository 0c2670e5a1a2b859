import { readdirSync } from "node:fs";
import { join } from "node:path";
import { manifestAt, readJson, tableAt } from "../../manifests/manifest.ts";
import { npmWorkspace, packageFolders } from "../../manifests/npm-workspace.ts";
import { statsBehind } from "../../write/stats.ts";

/** The programs that install npm packages. */
export type Manager = "npm" | "pnpm" | "yarn" | "bun";

/** What a `package.json` and the files beside it say. */
export interface NpmFound {
  readonly manager: Manager;
  readonly name?: string;
  /** The scope of its name, or else that of all named packages of its workspace, with its `@`. */
  readonly scope?: string;
  readonly license?: string;
  /** The folders that take any package of the workspace: `apps` and `packages`. */
  readonly folders: readonly string[];
  /** Whether it, or a package of its workspace, is published for everybody. */
  readonly isPublic: boolean;
  /** The packages that it depends on. */
  readonly dependencies: readonly string[];
  /** The packages that those of its workspace depend on. */
  readonly ofMembers: readonly string[];
}

/** Each lockfile to the program that it is of. */
export const lockfiles: readonly (readonly [file: string, manager: Manager])[] = [
  ["pnpm-lock.yaml", "pnpm"],
  ["pnpm-workspace.yaml", "pnpm"],
  ["yarn.lock", "yarn"],
  ["bun.lock", "bun"],
  ["bun.lockb", "bun"],
  ["package-lock.json", "npm"],
];

/** What npm's manifest in a folder says; undefined if there is none. */
export function findNpm(root: string): NpmFound | undefined {
  const file = manifestAt(join(root, "package.json"));
  if (!file) return;
  const { value } = readJson(file);
  const { name, license, packageManager } = tableAt(value);
  const globs = npmWorkspace(root)?.globs ?? [];
  const members = membersOf(root, globs);
  const scope = scopeOf(name) ?? scopeOfAll(members);
  return {
    manager: managerOf(root, packageManager),
    ...(typeof name === "string" && { name }),
    ...(scope && { scope }),
    ...(typeof license === "string" && { license }),
    folders: packageFolders(globs),
    isPublic: [root, ...members].some(isPublic),
    dependencies: dependenciesIn(value),
    ofMembers: members.map(manifestIn).flatMap(dependenciesIn),
  };
}

/** The folders in those that take any package. */
const membersOf = (root: string, globs: readonly string[]): string[] =>
  packageFolders(globs)
    .map((folder) => join(root, folder))
    .filter((folder) => statsBehind(folder)?.isDirectory())
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));

const dependenciesIn = (manifest: unknown): string[] =>
  ["dependencies", "devDependencies", "peerDependencies"].flatMap((section) =>
    Object.keys(tableAt(manifest, section)),
  );

const manifestIn = (folder: string): unknown => {
  const manifest = manifestAt(join(folder, "package.json"));
  return manifest && readJson(manifest).value;
};

const isPublic = (folder: string): boolean =>
  tableAt(manifestIn(folder), "publishConfig").access === "public";

const scopeOf = (name: unknown): string | undefined =>
  typeof name === "string" ? /^@[^/]+(?=\/)/.exec(name)?.[0] : undefined;

/** The scope that the names of all packages have; undefined if they differ. */
function scopeOfAll(folders: readonly string[]): string | undefined {
  const names = folders.flatMap((folder) => tableAt(manifestIn(folder)).name ?? []);
  const [scope, ...others] = new Set(names.map(scopeOf));
  return others.length === 0 ? scope : undefined;
}

/** The program that the manifest names, or whose lockfile is there. */
function managerOf(root: string, named: unknown): Manager {
  const [word = ""] = typeof named === "string" ? named.split("@") : [];
  if (word === "npm" || word === "pnpm" || word === "yarn" || word === "bun") return word;
  return lockfiles.find(([file]) => statsBehind(join(root, file)))?.[1] ?? "npm";
}
