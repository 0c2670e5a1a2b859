import type { ConfigFile, TargetFile } from "../../formats/config-file.ts";
import { type Answers, answersFrom, type Given } from "../answers.ts";
import type { Found } from "../found/index.ts";
import { workspaceEnd } from "../workspace.ts";

/** What was found before a folder was set up, as far as it decides about names and places, and the answers to that. */
export function before(
  given: Given,
  found: Found,
  { targets }: ConfigFile,
): { readonly answers: Answers; readonly found: Found } {
  const all = Object.entries<TargetFile>({ ...targets });
  // A workspace of ours was new, and has its packages in folders that are named after their targets.
  const folder = found.npm?.folders.find((one) =>
    all.some(([name, { out }]) => out.startsWith(`${one}/${name}/`)),
  );
  const hasPagesAlone = all.every(([name]) => name === "markdown");
  const isOurs =
    folder !== undefined || (hasPagesAlone && found.npm?.name?.endsWith(workspaceEnd) === true);
  const { npm, ...others } = found;
  const was = isOurs ? { ...others, isNew: true } : found;
  return {
    answers: answersFrom({ ...given, packages: given.packages ?? folder }, was),
    found: was,
  };
}
