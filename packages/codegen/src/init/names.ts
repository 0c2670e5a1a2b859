import { posix } from "node:path";
import { packageWords } from "../config/package-words.ts";
import type { TargetName } from "../formats/targets.ts";
import { isDevice } from "../model/devices.ts";
import type { Found } from "./found/index.ts";
import { slugOf } from "./slug.ts";

/** Target to the name of its package. */
export type Names = Readonly<Partial<Record<TargetName, string>>>;

/** The names of packages, from whose errors they are and from what is there. */
export function namesOf(
  name: string,
  packages: string,
  found: Found,
): Required<Omit<Names, "markdown">> {
  const slug = slugOf(name);
  const { npm, go, cargo, maven } = found;
  // No module can start with a digit.
  const own = /^\d/.test(slug) ? `errors-${slug}` : `${slug}-errors`;
  const scope = npm?.scope ?? `@${slug}`;
  const module = go ?? posix.join(placeOf(slug, found), packages, "go");
  return {
    typescript: `${scope}/errors`,
    go: `${module}/errorcodes`,
    python: own,
    // Where a crate is alone, its errors are a module of it.
    rust: isModule(cargo) ? `${cargo.crate.replaceAll("-", "_")}::errors` : own,
    java: `${maven?.base ?? `com.${javaName(slug)}`}.errors`,
    "json-schema": `${scope}/error-schema`,
    openapi: `${scope}/error-openapi`,
  };
}

/** A part of the name of a Java package: no digit starts one, and words of the language get a line behind them. */
function javaName(slug: string): string {
  const name = slug.replaceAll("-", "").replace(/^(?=\d)/, "_");
  return packageWords.java.has(name) || isDevice(name) ? `${name}_` : name;
}

/** The path of a Go module at the top of the repository. */
const placeOf = (slug: string, { remote }: Found): string =>
  remote ? posix.join(remote.host, remote.path, remote.prefix) : `example.com/${slug}/errors`;

/** Whether a crate is there without a workspace. */
const isModule = (
  cargo: Found["cargo"],
): cargo is { crate: string; dependencies: readonly string[] } =>
  cargo?.crate !== undefined && cargo.members === undefined;
