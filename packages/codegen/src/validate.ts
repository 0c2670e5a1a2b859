import type { CatalogFile } from "./catalog-file.ts";
import type { Source } from "./load/load.ts";
import type { LocaleFile } from "./locale-file.ts";
import { Findings } from "./problem.ts";
import { type Rule, reporter } from "./rule.ts";
import { rules } from "./rules/index.ts";

/** A source that no rule finds fault with: what the model is made from. */
export interface ValidSource extends Pick<Source, "path" | "lock" | "spots"> {
  readonly catalog: CatalogFile;
  readonly locales: ReadonlyMap<string, LocaleFile>;
}

/** Checks a source against every rule, some targets' own included, and adds what is wrong with it to the problems. */
export function validate(
  source: Source,
  problems: Findings = new Findings(),
  own: readonly Rule[] = [],
): Findings {
  for (const rule of [...rules, ...own]) rule.check(source, reporter(rule.name, source, problems));
  return problems;
}
