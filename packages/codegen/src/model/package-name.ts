import type { GoTargetFile, TargetFile } from "../formats/config-file.ts";

/** The name that users write to get the package of a target, if a config or a lock has one. */
export const packageName = (target: Partial<TargetFile & GoTargetFile>): string | undefined =>
  target.importPath ?? target.package;
