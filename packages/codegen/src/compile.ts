import { load, type SourceFiles } from "./load/load.ts";
import type { Catalog } from "./model/catalog.ts";
import { model } from "./model/model.ts";
import type { Problem } from "./problem.ts";
import { type ValidSource, validate } from "./validate.ts";

/** Files to catalogue: either all that is wrong with them, by place, or the frozen model. */
export function compile(
  files: SourceFiles,
): { catalog: Catalog; problems?: never } | { catalog?: never; problems: Problem[] } {
  const { source, problems } = load(files);
  if (source) validate(source, problems);
  if (!source || problems.length > 0) return { problems: problems.sorted() };
  return { catalog: model(source as ValidSource) };
}
