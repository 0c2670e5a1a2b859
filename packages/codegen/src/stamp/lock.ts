import { posix } from "node:path";
import { nearest, tableAt } from "../manifests/manifest.ts";
import { readToml } from "../manifests/toml.ts";
import { readText, type VersionPlaces } from "./place.ts";

/**
 * The place in the lock of Cargo or uv that has the version of the own package: tools that are told to keep
 * the lock refuse one with another.
 */
export function addLock(
  manifest: string,
  lockName: string,
  name: unknown,
  { locks, problems }: VersionPlaces,
): void {
  const file = nearest(posix.dirname(manifest), lockName);
  if (file === undefined) return;
  const { toml, problem } = readToml(readText(file));
  if (problem) problems.push(problem);
  const packages = toml?.tables.package;
  if (!Array.isArray(packages)) return;
  for (const [index, one] of packages.entries()) {
    const place = toml?.place("package", index, "version");
    if (place && tableAt(one).name === name && isHere(tableAt(one).source)) locks.push(place);
  }
}

/** Whether a package is of this repository. Cargo gives others a source, and uv one that is not a folder. */
const isHere = (source: unknown): boolean =>
  source === undefined ||
  ["editable", "virtual", "directory"].some((kind) => Object.hasOwn(tableAt(source), kind));
