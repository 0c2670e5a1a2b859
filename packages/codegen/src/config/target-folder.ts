import { posix } from "node:path";
import { emitters } from "../emitters/index.ts";
import type { TargetFile } from "../formats/config-file.ts";
import { packageName } from "../model/package-name.ts";

/** The folder of a target: the one that belongs to the generator, or that has the files that do. */
export function targetFolder(target: string, file: TargetFile): string {
  const below = emitters.find(({ name }) => name === target)?.folder?.(packageName(file));
  return below === undefined ? file.out : posix.join(file.out, below);
}
