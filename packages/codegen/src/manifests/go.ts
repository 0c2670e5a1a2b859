import { posix } from "node:path";
import { compareVersions } from "../release/version.ts";
import type { Text } from "../source/text.ts";
import { type Lack, problemAt } from "./manifest.ts";
import { oldestGo } from "./needs/go.ts";

/** The path of the module that a `go.mod` is of. */
export const modulePath = (text: string): string | undefined =>
  /^module[ \t]+"?([^\s"]+)"?/m.exec(text)?.[1];

/** The folders of the modules that a `go.work` uses; undefined if there is none. */
export const goUses = (text = ""): string[] | undefined =>
  text === ""
    ? undefined
    : [...text.matchAll(/^use[ \t]+(?:\(([^)]*)\)|(.+)$)/gm)]
        .flatMap(([, block, one]) => (block ?? one ?? "").split("\n"))
        .map((line) =>
          line
            .replace(/\/\/.*/, "")
            .trim()
            .replaceAll(/^"|"$/g, ""),
        )
        .filter(Boolean);

/** What a `go.mod` lacks for the runtime, and whether a folder in its module has the import path. */
export function checkGoMod(manifest: Text, folder: string, importPath: string | undefined): Lack[] {
  const lacks: Lack[] = [];
  const module = modulePath(manifest.content);
  const below = posix.relative(posix.dirname(manifest.path), folder);
  const path = module && posix.join(module, below);
  if (path !== undefined && importPath !== undefined && path !== importPath)
    lacks.push({
      problem: problemAt(
        manifest,
        /^module\b/m,
        `${manifest.path} gives ${folder} the import path ${path}, and the config says ${importPath}.`,
        `Write importPath: ${path} in the config, or change the module's path.`,
      ),
    });
  const version = /^go[ \t]+(\d+\.\d+)/m.exec(manifest.content)?.[1];
  if (version !== undefined && compareVersions(version, oldestGo) < 0)
    lacks.push({
      problem: problemAt(
        manifest,
        /^go[ \t]/m,
        `${manifest.path} is for Go ${version}, and the errors need ${oldestGo}.`,
        `Write: go ${oldestGo}`,
      ),
    });
  return lacks;
}
