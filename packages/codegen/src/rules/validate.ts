import { Findings } from "../problems/findings.ts";
import { reporter } from "../source/reporter.ts";
import type { Source } from "../source/source.ts";
import { rules } from "./index.ts";
import type { Rule } from "./rule.ts";

/** Checks a source against every rule, including the targets' own, and adds the problems that it finds. */
export function validate(
  source: Source,
  problems: Findings = new Findings(),
  own: readonly Rule[] = [],
): Findings {
  for (const rule of [...rules, ...own]) rule.check(source, reporter(rule.name, source, problems));
  return problems;
}
