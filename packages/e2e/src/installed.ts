import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { install, pack } from "./pack.ts";
import { publishable } from "./packages.ts";
import { foreignFolder, inRepository, put } from "./places.ts";

const tool = (path: string): string => inRepository("packages/e2e/node_modules", path);

/** A folder of someone who has installed the packages for TypeScript and JSON Schema, as they are published. */
export async function installed(): Promise<string> {
  const folder = foreignFolder();
  put(folder, { "package.json": { name: "foreign", private: true, type: "module" } });
  const names = ["@org/error-codes", "@org/error-schema"];
  const packages = publishable().filter(({ manifest }) => names.includes(manifest.name));
  await install(await pack(packages, folder), folder);
  return folder;
}

/** A project below that folder, with tools of its own. */
export function project(
  folder: string,
  name: string,
  files: Readonly<Record<string, string | object>>,
  tools: readonly string[] = [],
): string {
  const at = join(folder, name);
  put(at, files);
  mkdirSync(join(at, "node_modules"), { recursive: true });
  for (const one of tools) symlinkSync(tool(one), join(at, "node_modules", one));
  return at;
}

/** Each runtime of JavaScript, the oldest of a line that is supported first, to the arguments that run a program. */
export const runtimes: Readonly<Record<string, readonly [command: string, ...args: string[]]>> = {
  "Node 20.19": [tool("node20/bin/node")],
  "Node 22.12": [tool("node22/bin/node")],
  "Node 24": [inRepository("node_modules/node-runtime/bin/node")],
  "Node 26": [tool("node26/bin/node")],
  Bun: [tool(".bin/bun")],
  Deno: [tool(".bin/deno"), "run", "--allow-read", "--allow-env"],
};

/** Conditions under which tools and runtimes look for exports, and one of this repository's own. */
export const conditions = [
  "browser",
  "deno",
  "development",
  "edge-light",
  "module",
  "module-sync",
  "production",
  "react-native",
  "react-server",
  "source",
  "worker",
  "workerd",
];
