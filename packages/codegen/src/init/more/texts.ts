import { configName } from "../../config/config.ts";
import { digest } from "../../write/record.ts";
import type { Found } from "../found/index.ts";
import { catalogPath } from "../places.ts";
import type { Addition, PlannedFile } from "../project.ts";
import { lackingIn } from "./lacking.ts";

/**
 * What leads from the files of one plan to those of another one: new files, files in place of those that nobody has
 * edited, and lines for the others. Files that were deleted stay so.
 */
export function textsOver(
  before: readonly PlannedFile[],
  after: readonly PlannedFile[],
  { textOf }: Found,
): { readonly files: readonly PlannedFile[]; readonly additions: readonly Addition[] } {
  const files: PlannedFile[] = [];
  const additions: Addition[] = [];
  for (const { path, text } of after) {
    if (path === configName || path === catalogPath) continue;
    const old = before.find((file) => file.path === path)?.text;
    const there = textOf(path);
    if (old === undefined) files.push({ path, text });
    else if (old === text || there === undefined || digest(there) === digest(text)) continue;
    else if (digest(there) === digest(old)) files.push({ path, text, before: there });
    else additions.push(...lackingIn({ file: path, before: old, after: text, there }));
  }
  return { files, additions };
}

/** The additions of a plan that another one has not. */
export const additionsBeside = (
  before: readonly Addition[],
  after: readonly Addition[],
): Addition[] =>
  after.flatMap((addition) => {
    const known = before
      .filter(({ file, where }) => file === addition.file && where === addition.where)
      .flatMap(({ lines }) => lines);
    const lines = addition.lines.filter((line) => !known.includes(line));
    return lines.length > 0 ? [{ ...addition, lines }] : [];
  });
