import { join } from "node:path";
import { parse } from "yaml";
import type { Text } from "../source/text.ts";
import { manifestAt, readJson, tableAt } from "./manifest.ts";

/** The file that makes a folder a workspace, and the globs of its packages. */
export interface NpmWorkspace {
  readonly manifest: Text;
  readonly globs: readonly string[];
}

/** The workspace that a folder is the top of; undefined if it is of none. */
export function npmWorkspace(root: string): NpmWorkspace | undefined {
  const yaml = manifestAt(join(root, "pnpm-workspace.yaml"));
  const json = manifestAt(join(root, "package.json"));
  const { workspaces } = tableAt(json && readJson(json).value);
  const all: [Text | undefined, unknown][] = [
    [yaml, tableAt(yaml && yamlIn(yaml)).packages],
    [json, workspaces],
    [json, tableAt(workspaces).packages],
  ];
  for (const [manifest, list] of all) {
    const globs = globsOf(list);
    if (manifest && globs.length > 0) return { manifest, globs };
  }
  return;
}

function yamlIn(yaml: Text): unknown {
  try {
    return parse(yaml.content);
  } catch {
    return;
  }
}

const globsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];

/** The folders that take any package, of the globs of a workspace. */
export const packageFolders = (globs: readonly string[]): string[] =>
  globs.flatMap(
    (glob) => /^(?:\.\/)?((?:[\w.-]+\/)+)\*{1,2}\/?$/.exec(glob)?.[1]?.slice(0, -1) ?? [],
  );
