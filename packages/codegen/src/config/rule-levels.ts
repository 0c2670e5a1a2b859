import { suggester } from "../problems/suggest.ts";
import { rules } from "../rules/index.ts";
import { isTaste } from "../rules/rule.ts";
import { isMap } from "../source/is-map.ts";
import type { Reporter } from "../source/reporter.ts";

const names = rules.filter(isTaste).map(({ name }) => name);

/** A config sets the levels of rules of taste only. Other rules are removed before the shape is checked. */
export function checkRules(config: Record<string, unknown>, report: Reporter): void {
  const { rules: wanted } = config;
  if (!isMap(wanted)) return;
  const ask = suggester(names);
  for (const name of Object.keys(wanted)) {
    if (names.some((known) => known === name)) continue;
    const fact = `${name} is not a rule of taste, so its level cannot be set.`;
    const fix = `${ask(name)}Rules of taste: ${names.join(", ")}. All others guard what is generated.`;
    report.key(wanted, name, fact, fix);
    delete wanted[name];
  }
}
