import { posix } from "node:path";
import type { ConfigFile } from "../../formats/config-file.ts";
import type { TargetName } from "../../formats/targets.ts";
import { nearestText } from "../../manifests/manifest.ts";
import type { Problem } from "../../problems/problem.ts";
import { below } from "../../source/read.ts";
import type { Found } from "../found/index.ts";
import { isSpdx } from "../license.ts";

/** Where the manifest of a target's package has its licence. */
interface Place {
  readonly manifest: string;
  readonly field: RegExp;
}

const npm: Place = { manifest: "package.json", field: /"license":\s*"([^"]*)"/ };

const places: Readonly<Partial<Record<TargetName, Place>>> = {
  typescript: npm,
  "json-schema": npm,
  openapi: npm,
  python: { manifest: "pyproject.toml", field: /^license\s*=\s*"([^"]*)"/m },
  rust: { manifest: "Cargo.toml", field: /^license\s*=\s*"([^"]*)"/m },
  java: { manifest: "pom.xml", field: /<license>\s*<name>([^<]*)<\/name>/ },
};

/** Reports the manifests of packages that have another licence than the one that was asked for. */
export function licensesDiffer(
  wanted: string | undefined,
  { targets }: ConfigFile,
  found: Found,
  root: string,
  rule: string,
): Problem[] {
  if (wanted === undefined) return [];
  const problems = Object.entries(places).flatMap(([name, { manifest, field }]) => {
    const target = targets[name as TargetName];
    if (!target || isOwners(name, found) || (manifest !== npm.manifest && !isSpdx(wanted)))
      return [];
    const text = nearestText(below(root, target.out), manifest);
    const there = text && field.exec(text.content);
    if (!text || there?.[1] === wanted) return [];
    const fact = there
      ? `The licence is ${there[1]}, not ${wanted} as --license says.`
      : `${text.path} has no licence, and --license says ${wanted}.`;
    return [text.problem(there?.index ?? 0, rule, fact, `Write ${wanted} as the licence.`)];
  });
  return [...new Map(problems.map((one) => [one.file, one])).values()];
}

/** The licence that the first manifest of a package names; a Go module has it in its `package.json` alone. */
export function licenseThere(
  { targets }: ConfigFile,
  found: Found,
  root: string,
): string | undefined {
  for (const [name, { manifest, field }] of Object.entries(places)) {
    const target = targets[name as TargetName];
    const text =
      target && !isOwners(name, found) ? nearestText(below(root, target.out), manifest) : undefined;
    const [, license] = (text && field.exec(text.content)) ?? [];
    if (license !== undefined) return license;
  }
  const ofGo = targets.go && found.textOf(posix.join(targets.go.out, "..", npm.manifest));
  return ofGo === undefined ? undefined : npm.field.exec(ofGo)?.[1];
}

/** Whether a target is in a manifest of the owner, which `init` leaves as it is. */
const isOwners = (name: string, { cargo, maven, members }: Found): boolean =>
  (name === "rust" && cargo?.crate !== undefined && !members.rust) ||
  (name === "java" && maven !== undefined);
