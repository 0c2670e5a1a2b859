import type { Catalog } from "./model/catalog.ts";
import { model } from "./model/model.ts";
import type { Problem } from "./problems/problem.ts";
import { type RuleSettings, validate } from "./rules/validate.ts";
import { load } from "./source/load.ts";
import type { SourceFiles, ValidSource } from "./source/source.ts";

/**
 * Turns files into a catalogue: either every problem, sorted by place, or the frozen model, its source and
 * the warnings.
 */
export function compile(
  files: SourceFiles,
  settings: RuleSettings = {},
):
  | { catalog: Catalog; source: ValidSource; warnings: Problem[]; problems?: never }
  | { catalog?: never; source?: never; warnings?: never; problems: Problem[] } {
  const { source, problems } = load(files);
  if (source) validate(source, problems, settings);
  if (!source || problems.errors > 0) return { problems: problems.sorted() };
  const valid = source as ValidSource;
  return { catalog: model(valid), source: valid, warnings: problems.sorted() };
}
