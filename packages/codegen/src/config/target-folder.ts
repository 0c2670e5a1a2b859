import { posix } from "node:path";
import { emitters } from "../emitters/index.ts";
import type { TargetFile } from "../formats/config-file.ts";
import { packageName } from "../model/package-name.ts";

/** The folder of a target: the one that belongs to the generator, or that has the files that do. */
export function targetFolder(target: string, file: TargetFile): string {
  const folder = emitters.find(({ name }) => name === target)?.folder;
  const name = packageName(file);
  return folder && name !== undefined ? posix.join(file.out, folder(name)) : file.out;
}
