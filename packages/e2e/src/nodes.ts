import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { inRepository } from "./places.ts";

/** A Node that programs run under. */
export interface Node {
  readonly version: string;
  readonly path: string;
  /** An environment in which `node` means this one. */
  readonly env: { readonly PATH: string };
}

/** The machine's own Node, as users have it, the pinned one, if it differs, and the oldest supported ones. */
export function nodes(): [own: Node, ...others: Node[]] {
  const path = (process.env.PATH ?? "").split(delimiter);
  const outside = path.filter((folder) => !folder.includes("node_modules"));
  const found = outside.map((folder) => join(folder, "node")).find(existsSync);
  if (!found) throw new Error("There is no node on the PATH.");
  const pinnedPath = inRepository("node_modules/node-runtime/bin/node");
  const oldestPath = inRepository("packages/e2e/node_modules/node20/bin/node");
  const [own, pinned, oldest] = [found, pinnedPath, oldestPath].map((node) => ({
    version: execFileSync(node, ["--version"], { encoding: "utf8" }).trim(),
    path: node,
    env: { PATH: [dirname(node), ...path].join(delimiter) },
  })) as [Node, Node, Node];
  return own.version === pinned.version ? [own, oldest] : [own, pinned, oldest];
}
