import { createHash, randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ConfigFile } from "../formats/config-file.ts";
import type { SourceFiles } from "../source/source.ts";
import { isOld, markOf } from "../write/seen.ts";
import { statsBehind } from "../write/stats.ts";

/** The digest of all that decides what is generated: the catalogue, the config, the generator and Node. */
export function inputsOf(config: ConfigFile, { catalog, locales, lock }: SourceFiles): string {
  const files = [...catalog, ...locales, ...(lock ? [lock] : [])];
  const texts = files.map(({ path, bytes, size }) => [path, size, sha256(bytes)]);
  return sha256(JSON.stringify([process.version, ownMarks(), config, texts]));
}

export const sha256 = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");

/** What shapes output beside our own files. */
const libraries = ["quicktype-core", "turndown", "yaml"];

/**
 * A mark of each file that the built generator consists of, and of the libraries that shape its output. A file that
 * has only just changed has another one each time.
 */
function ownMarks(): string[] {
  const own = ["../", "../../src/emitters/"].flatMap((place) => {
    const folder = fileURLToPath(new URL(place, import.meta.url));
    const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
    return paths.filter((path) => !path.endsWith(".d.ts")).map((path) => join(folder, path));
  });
  const others = libraries.map((name) => fileURLToPath(import.meta.resolve(name)));
  return [...own, ...others].sort().map((path) => {
    const stats = statsBehind(path);
    if (!stats?.isFile()) return path;
    return `${path} ${isOld(stats) ? markOf(stats) : randomUUID()}`;
  });
}
