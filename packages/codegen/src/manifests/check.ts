import { posix, resolve } from "node:path";
import type { ConfigFile } from "../formats/config-file.ts";
import type { TargetName } from "../formats/targets.ts";
import type { Problem } from "../problems/problem.ts";
import { below } from "../source/read.ts";
import type { Text } from "../source/text.ts";
import { checkGoMod } from "./go.ts";
import { checkPom } from "./java.ts";
import { nearest } from "./manifest.ts";
import { checkPyproject } from "./python.ts";
import { checkCargo } from "./rust.ts";
import { checkPackageJson } from "./typescript.ts";

/** A target that brings its runtime. */
interface Brought {
  /** Its folder, as people write it. */
  readonly folder: string;
  readonly parts: readonly string[];
  readonly importPath?: string;
}

/**
 * The manifests of each language, and what one of them has to have. The first is checked; the others belong to
 * tools that we do not read.
 */
const manifests: Partial<
  Record<TargetName, { names: string[]; check(manifest: Text, target: Brought): Problem[] }>
> = {
  typescript: {
    names: ["package.json"],
    check: (manifest, { parts }) => checkPackageJson(manifest, parts),
  },
  go: {
    names: ["go.mod"],
    check: (manifest, { folder, importPath }) => checkGoMod(manifest, folder, importPath),
  },
  python: {
    names: ["pyproject.toml", "setup.cfg", "setup.py"],
    check: (manifest, { parts }) => checkPyproject(manifest, parts),
  },
  rust: {
    names: ["Cargo.toml", "BUILD.bazel", "BUILD"],
    check: (manifest, { parts }) => checkCargo(manifest, parts),
  },
  java: {
    names: ["pom.xml", "build.gradle", "build.gradle.kts", "BUILD.bazel", "BUILD"],
    check: (manifest, { parts }) => checkPom(manifest, parts),
  },
};

/** What the nearest manifest above each target lacks for the runtime that the target brings. */
export function checkManifests({ targets }: ConfigFile, root: string): Problem[] {
  return Object.entries(targets).flatMap(([name, target]): Problem[] => {
    const known = manifests[name as TargetName];
    const { runtime = true, with: parts = [], importPath, out } = target as Partial<Settings>;
    if (!known || runtime !== true || out === undefined) return [];
    const folder = posix.normalize(below(root, out));
    const manifest = nearest(resolve(folder), known.names);
    if (!manifest?.path.endsWith(known.names[0] ?? "")) return [];
    return known.check(manifest, { folder, parts, ...(importPath !== undefined && { importPath }) });
  });
}

/** The fields of targets that matter here. */
interface Settings {
  readonly out: string;
  readonly with: string[];
  readonly importPath: string;
  readonly runtime: boolean | "own";
}
