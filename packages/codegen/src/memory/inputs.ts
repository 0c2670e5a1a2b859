import { hash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ConfigFile } from "../formats/config-file.ts";
import type { Readme } from "../manifests/readmes.ts";
import type { SourceFiles } from "../source/source.ts";
import { isOld, markOf } from "../write/seen.ts";
import { statsBehind } from "../write/stats.ts";

/** The digest of all that decides what a run does and says: the catalogue, the config, READMEs, the generator and Node. */
export function inputDigest(
  config: ConfigFile,
  { catalog, locales, lock }: SourceFiles,
  readmes: readonly Readme[],
): string {
  const files = [...catalog, ...locales, ...(lock ? [lock] : [])];
  const texts = files.map(({ path, bytes, size }) => [path, size, sha256(bytes)]);
  const shown = readmes.map(({ text: { path, content } }) => [path, content]);
  return sha256(JSON.stringify([process.version, ownMarks(), config, texts, shown]));
}

export const sha256 = (content: string | Uint8Array): string => hash("sha256", content);

/** What shapes output and warnings beside our own files. */
const libraries = ["fastest-levenshtein", "quicktype-core", "turndown", "yaml"];

/**
 * A mark of each file that the built generator consists of, and the version of each library that shapes its output. A
 * file that has only just changed has another mark each time.
 */
function ownMarks(): string[] {
  const own = ["../", "../../src/emitters/"].flatMap((place) => {
    const folder = fileURLToPath(new URL(place, import.meta.url));
    const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
    return paths.filter((path) => !path.endsWith(".d.ts")).map((path) => join(folder, path));
  });
  const marks = own.sort().map((path) => {
    const stats = statsBehind(path);
    if (!stats?.isFile()) return path;
    return `${path} ${isOld(stats) ? markOf(stats) : randomUUID()}`;
  });
  return [...marks, ...libraries.map(versionOf)];
}

/**
 * A library's version, and the time of its main file. The time of the last change of the inode says nothing: it is a
 * new one whenever a package manager links the same file into another project.
 */
function versionOf(name: string): string {
  const { mtimeMs } = statsBehind(fileURLToPath(import.meta.resolve(name))) ?? {};
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const manifest = folders.map((folder) => join(folder, name, "package.json")).find(existsSync);
  const { version } = manifest ? JSON.parse(readFileSync(manifest, "utf8")) : {};
  return `${name} ${version} ${mtimeMs}`;
}
