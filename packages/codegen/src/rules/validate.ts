import { Findings } from "../problems/findings.ts";
import { reporter } from "../source/reporter.ts";
import type { Source } from "../source/source.ts";
import { rules } from "./index.ts";
import type { Rule } from "./rule.ts";

/** Checks a source against every rule, some targets' own included, and adds what is wrong with it to the problems. */
export function validate(
  source: Source,
  problems: Findings = new Findings(),
  own: readonly Rule[] = [],
): Findings {
  for (const rule of [...rules, ...own]) rule.check(source, reporter(rule.name, source, problems));
  return problems;
}
