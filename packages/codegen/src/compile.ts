import type { Catalog } from "./model/catalog.ts";
import { model } from "./model/model.ts";
import type { Problem } from "./problems/problem.ts";
import type { Rule } from "./rules/rule.ts";
import { validate } from "./rules/validate.ts";
import { load } from "./source/load.ts";
import type { SourceFiles, ValidSource } from "./source/source.ts";

/**
 * Turns files into a catalogue: either every problem, sorted by place, or the frozen model and its
 * source.
 *
 * @param own The rules of the targets.
 */
export function compile(
  files: SourceFiles,
  own: readonly Rule[] = [],
):
  | { catalog: Catalog; source: ValidSource; problems?: never }
  | { catalog?: never; source?: never; problems: Problem[] } {
  const { source, problems } = load(files);
  if (source) validate(source, problems, own);
  if (!source || problems.length > 0) return { problems: problems.sorted() };
  const valid = source as ValidSource;
  return { catalog: model(valid), source: valid };
}
