import { posix } from "node:path";
import type { ConfigFile } from "../formats/config-file.ts";
import type { TargetName } from "../formats/targets.ts";
import { type Problem, problemWith } from "../problems/problem.ts";
import { below } from "../source/read.ts";
import type { Text } from "../source/text.ts";
import { type Lack, manifestAt, nearest } from "./manifest.ts";
import { notMembers } from "./npm-member.ts";
import { springUnlisted } from "./spring.ts";

/** A target that brings its runtime. */
interface Brought {
  /** Its folder, as people write it. */
  readonly folder: string;
  readonly parts: readonly string[];
  readonly importPath?: string;
  readonly package?: string;
}

/** Finds what a manifest lacks; undefined if it is not that of the target's package, but of a workspace around it. */
type Check = (manifest: Text, target: Brought) => Lack[] | undefined;

/** The manifests of a language. */
interface Manifests {
  /** The first is checked; the others belong to tools that we do not read. */
  readonly names: readonly string[];
  /** What applications have that are no packages. */
  readonly applications?: readonly string[];
  /** What checks the first is loaded only then. */
  load(): Promise<Check>;
}

const manifests: Partial<Record<TargetName, Manifests>> = {
  typescript: {
    names: ["package.json"],
    applications: ["deno.json", "deno.jsonc"],
    load: async () => {
      const { checkPackageJson } = await import("./typescript.ts");
      return (manifest, { folder, parts, package: name }) =>
        checkPackageJson(manifest, folder, parts, name);
    },
  },
  go: {
    names: ["go.mod"],
    load: async () => {
      const { checkGoMod } = await import("./go.ts");
      return (manifest, { folder, importPath }) => checkGoMod(manifest, folder, importPath);
    },
  },
  python: {
    names: ["pyproject.toml", "setup.cfg", "setup.py"],
    applications: ["requirements.txt", "Pipfile", "manage.py"],
    load: async () => {
      const { checkPyproject } = await import("./python.ts");
      return (manifest, { parts }) => checkPyproject(manifest, parts);
    },
  },
  rust: {
    names: ["Cargo.toml", "BUILD.bazel", "BUILD"],
    load: async () => {
      const { checkCargo } = await import("./rust.ts");
      return (manifest, { parts, package: name = "" }) =>
        checkCargo(manifest, parts, name.includes("::"));
    },
  },
  java: {
    names: ["pom.xml", "build.gradle", "build.gradle.kts", "BUILD.bazel", "BUILD"],
    load: async () => {
      const { checkPom } = await import("./java.ts");
      return (manifest, { parts }) => checkPom(manifest, parts);
    },
  },
};

/** The names of the files that make a folder a package of one of the languages. */
export const manifestNames: readonly string[] = Object.values(manifests).flatMap(
  ({ names }) => names,
);

/** The name of the file that makes a package of a target's language. */
export const manifestOf = (name: TargetName): string | undefined => manifests[name]?.names[0];

/** What manifests lack for the runtimes that targets bring, as problems. */
export async function checkManifests(config: ConfigFile, root: string): Promise<Problem[]> {
  const lacks = Object.values(await lacksOf(config, root)).flat();
  return [
    ...lacks.map(({ problem }) => problem),
    ...notMembers(config, root),
    ...springUnlisted(config, root),
  ];
}

/** What the nearest manifest above each target lacks for the runtime that the target brings. */
export async function lacksOf(
  { targets }: ConfigFile,
  root: string,
): Promise<Partial<Record<TargetName, Lack[]>>> {
  const found: Partial<Record<TargetName, Lack[]>> = {};
  for (const [name, { load, names, applications = [] }] of Object.entries(manifests)) {
    const target: Partial<Settings> | undefined = targets[name as TargetName];
    if (!target || (target.runtime ?? true) !== true || target.out === undefined) continue;
    const folder = posix.normalize(below(root, target.out));
    const path = nearest(folder, ...names);
    const { with: parts = [], importPath, package: own } = target;
    const isNamed = (importPath ?? own) !== undefined;
    const unnamed = isNamed ? undefined : name === "go" ? "importPath" : "package";
    const [wanted = ""] = names;
    const lackAll = (reason: string): Lack[] => [
      { problem: nowhere(folder, reason, wanted, unnamed) },
    ];
    // Without a name it may be a folder of an application.
    if (path === undefined && (isNamed || nearest(folder, ...applications) === undefined))
      found[name as TargetName] = lackAll(`there is no ${wanted} in it or above it`);
    const isRead = path !== undefined && posix.basename(path) === wanted;
    const manifest = isRead ? manifestAt(path) : undefined;
    if (!manifest) continue;
    const check = await load();
    const lacks = check(manifest, {
      folder,
      parts,
      ...(importPath !== undefined && { importPath }),
      ...(own !== undefined && { package: own }),
    });
    found[name as TargetName] = lacks ?? lackAll(`${path} is that of a workspace around it`);
  }
  return found;
}

/** The warning that a target is in no package, and lacks the key of its name if the config has none. */
const nowhere = (
  folder: string,
  reason: string,
  manifest: string,
  unnamed: string | undefined,
): Problem => ({
  ...problemWith(
    folder,
    "manifest",
    `${folder} is in no package: ${reason}.`,
    unnamed === undefined
      ? `Write ${manifest} for its package; the guide of its language shows what that needs.`
      : `Write ${manifest} for its package, and add ${unnamed} to the target in the config; the guide of its language shows both.`,
  ),
  level: "warning",
});

/** The fields of targets that matter here. */
interface Settings {
  readonly out: string;
  readonly with: string[];
  readonly importPath: string;
  readonly package: string;
  readonly runtime: boolean | "own";
}
