import { realpathSync } from "node:fs";
import { basename, join } from "node:path";
import { manifestAt } from "../../manifests/manifest.ts";
import { statsOf } from "../../write/stats.ts";
import { foldersAbove } from "./above.ts";
import { findBranch } from "./branch.ts";
import { type CargoFound, findCargo } from "./cargo.ts";
import { type CatalogFound, findCatalog } from "./catalog.ts";
import { findElsewhere, ofCatalogues } from "./elsewhere.ts";
import { findGo } from "./go.ts";
import { findLicense, type LicenseFound } from "./license.ts";
import { listed } from "./listed.ts";
import { findMaven, type MavenFound } from "./maven.ts";
import { findMembers, type Membered, type Members, ofWorkspaces } from "./members.ts";
import { findNpm, type NpmFound } from "./npm.ts";
import { onlyGenerator } from "./only-generator.ts";
import { findPython, type PythonFound } from "./python.ts";
import { findRemote, type Remote } from "./remote.ts";
import { findWorkspaces, type Workspace } from "./workspaces.ts";

/** What a folder has before anything is laid down. */
export interface Found {
  /** Its name. */
  readonly folder: string;
  /** Whether it has no project of any language, and no workspace below it. */
  readonly isNew: boolean;
  /** The version of the generator that was installed before, in a folder that has nothing else. */
  readonly generator?: string;
  /** The version of what makes a site, if a workspace of ours has it. */
  readonly siteBuilder?: string;
  /** The version that the packages of a catalogue have, where some are there. */
  readonly version?: string;
  /** Whether it is where workflows belong: the top of its repository, or in none yet. */
  readonly isTop: boolean;
  /** Where else its repository has a config, or else a catalogue. */
  readonly elsewhere: readonly string[];
  /** The workspaces that packages of a language can join, here or below. */
  readonly members: Readonly<Partial<Record<Membered, Members>>>;
  /** The workspaces of others that it is in. */
  readonly workspaces: readonly Workspace[];
  readonly remote?: Remote;
  /** The main branch of its repository. */
  readonly branch?: string;
  readonly npm?: NpmFound;
  /** The path of the Go module. */
  readonly go?: string;
  readonly cargo?: CargoFound;
  readonly maven?: MavenFound;
  readonly python?: PythonFound;
  readonly license?: LicenseFound;
  readonly catalog?: CatalogFound;
  /** Whether something is at a path below the folder. */
  has(path: string): boolean;
  /** The text of a file below the folder; undefined if there is none. */
  textOf(path: string): string | undefined;
}

/** Files that a project of some language has at its top. */
const manifests = [
  "package.json",
  "go.mod",
  "go.work",
  "Cargo.toml",
  "pom.xml",
  "pyproject.toml",
  "setup.py",
  "requirements.txt",
  "build.gradle",
  "build.gradle.kts",
  "deno.json",
  "MODULE.bazel",
];

/** Looks what a folder has. */
export function find(root: string): Found {
  const has = (path: string): boolean => statsOf(join(root, path)) !== undefined;
  const generator = onlyGenerator(root);
  const files = listed(root, [...ofWorkspaces, ...ofCatalogues]);
  const members = findMembers(root, files);
  const topOf = (language: Membered): string => join(root, members[language]?.top ?? ".");
  const optional = {
    remote: findRemote(root),
    branch: findBranch(root),
    generator,
    npm: generator === undefined ? findNpm(root) : undefined,
    go: findGo(root),
    cargo: findCargo(topOf("rust")),
    maven: findMaven(topOf("java")),
    python: findPython(root),
    license: findLicense(root),
    catalog: findCatalog(root),
  };
  return {
    folder: basename(realpathSync(root)),
    isNew:
      !manifests.some((name) => has(name) && !(name === "package.json" && generator)) &&
      Object.keys(members).length === 0,
    isTop: foldersAbove(root).length === 0,
    elsewhere: findElsewhere(files),
    members,
    workspaces: findWorkspaces(root),
    ...present(optional),
    has,
    textOf: (path) => manifestAt(join(root, path))?.content,
  };
}

/** An object without the fields that are undefined. */
function present<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: NonNullable<T[K]> };
}
