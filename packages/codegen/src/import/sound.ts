import { compile } from "../compile.ts";
import type { Problem } from "../problems/problem.ts";
import type { Entry } from "./entry.ts";
import { type Categories, type Head, print } from "./print.ts";
import type { Say } from "./say.ts";

/** Each round leaves out what lint refuses; what the rest then meets may be refused in the next. */
const maxRounds = 20;

/** A catalogue that lint accepts. */
export interface Sound {
  readonly text: string;
  readonly codes: readonly Entry[];
  readonly warnings: readonly Problem[];
}

/** Prints a catalogue without what lint would refuse, and says what that is. */
export function sound(
  path: string,
  head: Head,
  all: readonly Entry[],
  titles: Categories,
  say: Say,
): Sound | { readonly problems: readonly Problem[] } {
  let codes = all;
  const categories = new Map(titles);
  for (let round = 0; ; round++) {
    if (codes.length === 0) return { text: "", codes, warnings: [] };
    const { text, parts } = print(head, codes, categories);
    const compiled = compile({ catalog: [{ path, bytes: Buffer.from(text) }], locales: [] });
    if (!compiled.problems) return { text, codes, warnings: compiled.warnings };
    const refused = new Map<string, Problem>();
    for (const problem of compiled.problems) {
      const part = parts[problem.line];
      const id = part && `${part.section} ${part.key}`;
      if (id !== undefined && problem.level === "error" && !refused.has(id))
        refused.set(id, problem);
    }
    if (refused.size === 0 || round === maxRounds) return { problems: compiled.problems };
    const left = (id: string, entry: Entry): boolean => {
      const problem = refused.get(id);
      if (!problem) return false;
      say(entry, "left-code", problem.message, `Add it by hand. ${problem.fix}`);
      return true;
    };
    for (const entry of codes) {
      const { category } = entry.fields;
      if (
        category !== undefined &&
        categories.has(category) &&
        left(`categories ${category}`, entry)
      )
        categories.delete(category);
    }
    for (const entry of codes)
      entry.statuses = entry.statuses.filter(({ key }) => !left(`statuses ${key}`, entry));
    codes = codes.filter((entry) => !left(`codes ${entry.key}`, entry));
  }
}
