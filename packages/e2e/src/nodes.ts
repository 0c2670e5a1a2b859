import { execFileSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { inRepository } from "./places.ts";

/** A Node that programs run under. */
export interface Node {
  readonly version: string;
  readonly path: string;
  /** An environment in which `node` means this one. */
  readonly env: { readonly PATH: string };
}

/** The machine's own Node, which users have, and the pinned one, which the workspace is built with. */
export function nodes(): Node[] {
  const path = (process.env.PATH ?? "").split(delimiter);
  const own = path
    .filter((folder) => !folder.includes("node_modules"))
    .map((folder) => join(folder, "node"))
    .find(existsSync);
  if (!own) throw new Error("There is no node on the PATH.");
  const pinned = inRepository("node_modules/node-runtime/bin/node");
  return [...new Set([realpathSync(own), realpathSync(pinned)])].map((node) => ({
    version: execFileSync(node, ["--version"], { encoding: "utf8" }).trim(),
    path: node,
    env: { PATH: [dirname(node), ...path].join(delimiter) },
  }));
}
