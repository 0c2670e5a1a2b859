import { posix } from "node:path";
import { packageWords } from "../config/package-words.ts";
import type { TargetName } from "../formats/targets.ts";
import { isDevice } from "../model/devices.ts";
import { foldersOf } from "./folders.ts";
import type { Found } from "./found/index.ts";
import { slugOf } from "./slug.ts";

/** Target to the name of its package. */
export type Names = Readonly<Partial<Record<TargetName, string>>>;

/** The names of packages, from whose errors they are and from what is there. */
export function namesOf(
  name: string,
  packages: string | undefined,
  found: Found,
): Required<Omit<Names, "markdown">> {
  const slug = slugOf(name);
  const { npm, go, maven } = found;
  const crate = crateIn(found);
  // No module can start with a digit.
  const own = /^\d/.test(slug) ? `errors-${slug}` : `${slug}-errors`;
  const scope = npm?.scope ?? `@${slug}`;
  const module = go ?? posix.join(placeOf(slug, found), foldersOf(packages, found).go);
  return {
    typescript: `${scope}/errors`,
    go: `${module}/errorcodes`,
    python: own,
    // Where a crate is alone, its errors are a module of it.
    rust: crate === undefined ? own : `${crate.replaceAll("-", "_")}::errors`,
    java: `${javaPackage(maven?.base ?? `com.${slug.replaceAll("-", "")}`)}.errors`,
    "json-schema": `${scope}/error-schema`,
    openapi: `${scope}/error-openapi`,
  };
}

/** A name as Java has it: no digit starts a part, and words of the language get a line behind them. */
const javaPackage = (name: string): string =>
  name
    .split(".")
    .map((part) => part.replaceAll("-", "_").replace(/^(?=\d)/, "_"))
    .map((part) => (packageWords.java.has(part) || isDevice(part) ? `${part}_` : part))
    .join(".");

/** The path of a Go module at the top of the repository. */
const placeOf = (slug: string, { remote }: Found): string =>
  remote ? posix.join(remote.host, remote.path, remote.prefix) : `example.com/${slug}/errors`;

/** The crate that is there without a workspace. */
const crateIn = ({ cargo, members }: Found): string | undefined =>
  members.rust ? undefined : cargo?.crate;
