import { posix } from "node:path";
import type { ConfigFile } from "../../formats/config-file.ts";
import { readJson, tableAt } from "../../manifests/manifest.ts";
import { Findings } from "../../problems/findings.ts";
import { compareVersions, isVersion } from "../../release/version.ts";
import { readCatalog } from "../../source/read.ts";
import { readLock } from "../../source/read-lock.ts";
import { Text } from "../../source/text.ts";
import { placesOf } from "../../stamp/places.ts";
import type { Found } from "../found/index.ts";
import type { Plan } from "../plan.ts";

/** The version of the packages of a plan now: the highest that one of them, or the lock, has. */
export function versionNow(
  { files }: Plan,
  config: ConfigFile,
  { textOf }: Found,
  root: string,
): Pick<Found, "version"> {
  const ofNpm = files
    .map(({ path }) => path)
    .filter((path) => posix.basename(path) === "package.json" && path !== "package.json")
    .map((path) => tableAt(readJson(new Text(path, textOf(path) ?? "")).value).version);
  const others = placesOf(config, root).places.map(({ now }) => now);
  const known = [...ofNpm, ...others, lockedVersion(config, root)].filter(isKnown);
  const version = known.sort(compareVersions).at(-1);
  return version === undefined ? {} : { version };
}

const isKnown = (version: unknown): version is string =>
  typeof version === "string" && isVersion(version);

function lockedVersion({ catalog }: ConfigFile, root: string): string | undefined {
  const file = readCatalog(catalog, root).files?.lock;
  return file && readLock(file, new Findings())?.version;
}
