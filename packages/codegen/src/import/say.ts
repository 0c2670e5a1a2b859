import type { Findings } from "../problems/findings.ts";
import { counted } from "../text/counted.ts";
import type { Spot } from "./entry.ts";

/** Notes what is left, where, why, and what to do. */
export type Say = (spot: Spot, rule: LeftRule, fact: string, fix: string) => void;

/** Why something is left. */
export type LeftRule =
  | "conflict"
  | "duplicate"
  | "left-code"
  | "left-column"
  | "left-heading"
  | "left-table"
  | "left-text"
  | "left-value"
  | "new-key"
  | "no-text";

export const sayer =
  (problems: Findings): Say =>
  ({ text, at }, rule, fact, fix) =>
    problems.push(text.problem(at, rule, fact, fix, "warning"));

/** Says the same of many rows once, at the first of them. */
export function grouping(say: Say): { say: Say; flush: () => void } {
  const groups = new Map<string, { readonly first: Parameters<Say>; count: number }>();
  return {
    say: (...said) => {
      const id = said.slice(1).join("\n");
      const group = groups.get(id) ?? { first: said, count: 0 };
      group.count++;
      groups.set(id, group);
    },
    flush: () => {
      for (const { first, count } of groups.values()) {
        const [spot, rule, fact, fix] = first;
        const more = count > 1 ? ` The same holds for ${counted(count - 1, "other row")}.` : "";
        say(spot, rule, fact + more, fix);
      }
    },
  };
}
