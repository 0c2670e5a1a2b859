import type { GoTargetFile } from "../formats/config-file.ts";
import { modulePath } from "../manifests/go.ts";
import { manifestAbove, readText } from "./place.ts";

/**
 * What a version means for a Go module. Its version is a tag, but from 2 on, the major version ends its path
 * (go.dev/ref/mod, major version suffixes).
 */
export function goNote({ out }: GoTargetFile, root: string, version: string): string[] {
  const file = manifestAbove(out, "go.mod", root);
  const path = file && modulePath(readText(file).content);
  if (path === undefined) return [];
  const [major = ""] = version.split(".");
  const wanted = path.replace(/\/v\d+$/, "") + (Number(major) < 2 ? "" : `/v${major}`);
  if (path === wanted) return [];
  return [`${file}: a release of ${version} needs the path ${wanted}, there and in importPath`];
}
