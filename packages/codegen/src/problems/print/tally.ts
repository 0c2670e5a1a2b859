import { counted } from "../../text/counted.ts";
import type { Level, Problem } from "../problem.ts";
import { colors, paint } from "./paint.ts";

/** How many problems of a level a rule has, and how many of them are shown. */
interface Count {
  readonly rule: string;
  readonly level: Level;
  total: number;
  shown: number;
}

/** Chooses the problems to show, the first of each rule, and counts all of them. */
export class Tally {
  readonly #perRule: number;
  readonly #counts = new Map<string, Count>();

  constructor(perRule: number) {
    this.#perRule = perRule;
  }

  /** Counts a problem; returns whether to show it. */
  add({ rule, level, count: total = 1 }: Problem): boolean {
    const key = `${level} ${rule}`;
    const count = this.#counts.get(key) ?? { rule, level, total: 0, shown: 0 };
    this.#counts.set(key, count);
    count.total += total;
    if (count.shown === this.#perRule) return false;
    count.shown++;
    return true;
  }

  /** How many problems each rule has, if there are several, and how many there are in all. */
  print(color: boolean, remark: string): string {
    const counts = [...this.#counts.values()].sort(
      (a, b) => byLevel(a, b) || b.total - a.total || (a.rule < b.rule ? -1 : 1),
    );
    const table = counts.length > 1 ? `${tableOf(counts, color)}\n` : "";
    const isCut = counts.some(({ total, shown }) => shown === this.#perRule && total > shown);
    const hint = `. The first ${this.#perRule} of each rule are shown; --all shows the rest.`;
    return `${table}${paint(color, 1, sum(counts, remark))}${isCut ? hint : ""}\n`;
  }
}

const byLevel = (a: Count, b: Count): number =>
  a.level === b.level ? 0 : a.level === "error" ? -1 : 1;

function tableOf(counts: readonly Count[], color: boolean): string {
  const cells = counts.map(({ level, total }) => counted(total, level).split(" "));
  const width = Math.max(...cells.map(([figure = ""]) => figure.length));
  const lines = counts.map(({ rule, level }, index) => {
    const [figure = "", noun = ""] = cells[index] ?? [];
    const painted = paint(color, colors[level], noun.padEnd("warnings".length));
    return `${figure.padStart(width)} ${painted}  ${rule}\n`;
  });
  return lines.join("");
}

/** `2 errors to fix, and 1 warning that you can leave`; the end is a remark on warnings. */
function sum(counts: readonly Count[], remark: string): string {
  const total = (level: Level): number =>
    counts.reduce((sum, count) => sum + (count.level === level ? count.total : 0), 0);
  const [errors, warnings] = [total("error"), total("warning")];
  if (warnings === 0) return counted(errors, "error");
  const rest = counted(warnings, "warning") + remark;
  return errors === 0 ? rest : `${counted(errors, "error")} to fix, and ${rest}`;
}
