import { existsSync, readdirSync } from "node:fs";
import { posix } from "node:path";
import type { JavaTargetFile } from "../formats/config-file.ts";
import { below } from "../source/read.ts";
import { manifestAbove, type VersionPlaces } from "./place.ts";
import { addPom } from "./pom.ts";

/** Finds the version in `pom.xml`. A project with other sources is none of ours, and has its own version. */
export function ofJava(
  { out, package: own }: JavaTargetFile,
  root: string,
  found: VersionPlaces,
): void {
  const file = manifestAbove(out, "pom.xml", root);
  if (!file) {
    found.notes.push(`there is no pom.xml above ${out}`);
    return;
  }
  const other = own && sourceOutside(below(root, out), own);
  if (other)
    found.notes.push(
      `${file} is that of more than ${own}, such as ${other}, and keeps its version`,
    );
  else addPom(file, root, found);
}

/** A source that is in no package of ours, if there is one. */
function sourceOutside(folder: string, own: string): string | undefined {
  if (!existsSync(folder)) return;
  const prefix = `${own.replaceAll(".", "/")}/`;
  const isOurs = (path: string): boolean => path.startsWith(prefix) || path === "module-info.java";
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) =>
    path.replaceAll("\\", "/"),
  );
  const other = files.sort().find((path) => path.endsWith(".java") && !isOurs(path));
  return other && posix.join(folder, other);
}
