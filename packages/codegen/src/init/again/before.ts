import type { ConfigFile, TargetFile } from "../../formats/config-file.ts";
import { type Answers, answersFrom, type Given } from "../answers.ts";
import type { Found } from "../found/index.ts";

/** What was found before a folder was set up, as far as it decides about names and places, and the answers to that. */
export function before(
  given: Given,
  found: Found,
  { targets }: ConfigFile,
): { readonly answers: Answers; readonly found: Found } {
  // A workspace of ours was new, and has its packages in folders that are named after their targets.
  const folder = found.npm?.folders.find((one) =>
    Object.entries<TargetFile>({ ...targets }).some(([name, { out }]) =>
      out.startsWith(`${one}/${name}/`),
    ),
  );
  const was = folder === undefined ? found : { ...found, isNew: true };
  return {
    answers: answersFrom({ ...given, packages: given.packages ?? folder }, was),
    found: was,
  };
}
