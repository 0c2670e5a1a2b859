import type { GoTargetFile, TargetFile } from "../formats/config-file.ts";

/** The name under which users get a target's package, if a config or a lock has one. */
export const packageName = (target: Partial<TargetFile & GoTargetFile>): string | undefined =>
  target.importPath ?? target.package;
