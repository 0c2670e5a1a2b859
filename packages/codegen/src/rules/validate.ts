import type { RulesFile } from "../formats/config-file.ts";
import { Findings } from "../problems/findings.ts";
import type { Level } from "../problems/problem.ts";
import { reporter } from "../source/reporter.ts";
import type { Source } from "../source/source.ts";
import { rules } from "./index.ts";
import { isTaste, type Rule } from "./rule.ts";
import { tearFinder } from "./torn.ts";

/** How the rules of a run differ from the usual ones. */
export interface RuleSettings {
  /** The targets' own rules. */
  readonly own?: readonly Rule[];
  /** The levels of rules of taste, as the config sets them. */
  readonly levels?: RulesFile;
}

/** Checks a source against every rule, and adds the problems that it finds. */
export function validate(
  source: Source,
  problems: Findings = new Findings(),
  { own = [], levels = {} }: RuleSettings = {},
): Findings {
  const isTorn = tearFinder(source);
  for (const rule of [...rules, ...own]) {
    const level = levelOf(rule, levels);
    if (level && !rule.misses?.some(isTorn))
      rule.check(source, reporter(rule.name, source, problems, level));
  }
  return problems;
}

/** The level of a rule's problems; undefined if the rule is off. */
function levelOf(rule: Rule, levels: RulesFile): Level | undefined {
  const level = isTaste(rule) ? (levels[rule.name] ?? "warn") : "error";
  if (level === "off") return;
  return level === "warn" ? "warning" : "error";
}
