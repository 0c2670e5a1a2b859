import { join } from "node:path";
import { type Packed, pack } from "./pack.ts";
import { publishable } from "./packages.ts";
import { foreignFolder, put } from "./places.ts";
import { run } from "./run.ts";

/** A package as it would be published. */
export async function packedAs(name: string, into: string = foreignFolder()): Promise<Packed> {
  const own = publishable().filter(({ manifest }) => manifest.name === name);
  const [packed] = await pack(own, into);
  if (!packed) throw new Error(`No package ${name} is published.`);
  return packed;
}

/** The generator as it is published: its command, installed in a folder of its own, and its tarball. */
export async function packedGenerator(): Promise<{ command: string; tarball: string }> {
  const folder = foreignFolder();
  put(folder, { "package.json": { private: true } });
  const { tarball } = await packedAs("@org/error-codegen", folder);
  await run("pnpm", ["add", "--prefer-offline", tarball], { cwd: folder });
  return { command: join(folder, "node_modules/.bin/error-codegen"), tarball };
}
