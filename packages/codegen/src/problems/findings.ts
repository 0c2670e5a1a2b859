import type { Level, Problem } from "./problem.ts";

/** The limit of listed problems per rule, for a catalogue of 10,000 codes that all have the same fault. */
const maxPerRule = 10_000;

/** Collects problems in any order. */
export class Findings {
  readonly #problems: Problem[] = [];
  readonly #counts = new Map<string, number>();
  readonly #levels: Record<Level, number> = { error: 0, warning: 0 };

  /** How many were found. */
  get length(): number {
    return this.#levels.error + this.#levels.warning;
  }

  /** How many of them are errors. */
  get errors(): number {
    return this.#levels.error;
  }

  /** Adds a problem, or how many are left out of a sorted list. */
  push(problem: Problem): void {
    const { rule, level, count } = problem;
    const total = (this.#counts.get(rule) ?? 0) + (count ?? 1);
    this.#counts.set(rule, total);
    this.#levels[level] += count ?? 1;
    if (count === undefined && total <= maxPerRule) this.#problems.push(problem);
  }

  /** Problems sorted by file, place and rule; for a rule over the limit, also how many are left out. */
  sorted(): Problem[] {
    const sorted = sortProblems(this.#problems);
    for (const [rule, total] of this.#counts) {
      const last = total > maxPerRule && sorted.findLast((problem) => problem.rule === rule);
      if (!last) continue;
      const count = total - maxPerRule;
      const message = `${count.toLocaleString("en")} more like this are not listed.`;
      const { file, line, column, level } = last;
      sorted.push({ file, line, column, rule, level, message, fix: "Fix these first.", count });
    }
    return sorted;
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      order(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      order(a.rule, b.rule) ||
      order(a.message, b.message),
  );
}
