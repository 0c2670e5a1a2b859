import { posix } from "node:path";
import type { VersionPlace } from "../manifests/manifest.ts";
import { statsBehind } from "../write/stats.ts";
import { readText } from "./place.ts";

/** A dependency as Maven writes it. */
const dependency =
  /<groupId>\s*([^<\s]+)\s*<\/groupId>\s*<artifactId>\s*([^<\s]+)\s*<\/artifactId>\s*<version>\s*([^<\s]+)/g;

/** A package and one version of it, as pip, cargo and Gradle write them. */
const pinned =
  /(?<![\w.:@/-])([\w.:@/-]+?)(?:\[[\w, -]*\])?(?:==|@|:| = ")(\d+\.\d+\.\d+)(?![\w+-]|\.\d)/g;

/** What manifests and READMEs have before the first release. */
const unreleased = "0.0.0";

/**
 * Where the README beside a manifest shows the package with the version that the manifest has. With any other
 * version it tells of the past, or of what is enough.
 *
 * @param name The name of the package; for Maven its group and artifact, with a colon.
 */
export function shownIn(manifest: string, name: unknown, now: string): VersionPlace[] {
  const file = posix.join(posix.dirname(manifest), "README.md");
  if (!statsBehind(file)?.isFile()) return [];
  const text = readText(file);
  const shown = [
    ...Array.from(text.content.matchAll(dependency), (found) => {
      const [, group = "", artifact = "", version = ""] = found;
      return { found, of: `${group}:${artifact}`, version };
    }),
    ...Array.from(text.content.matchAll(pinned), (found) => {
      const [, of = "", version = ""] = found;
      return { found, of, version };
    }),
  ];
  return shown
    .filter(({ of, version }) => of === name && [now, unreleased].includes(version))
    .map(({ found, version }) => {
      const at = found.index + found[0].length - version.length;
      return { text, at, now: version };
    });
}
