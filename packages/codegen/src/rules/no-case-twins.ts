import { writtenKeys } from "../source/entries.ts";
import type { Rule } from "./rule.ts";

/** No two codes, retired ones included, and no two categories differ only in case. */
export const noCaseTwins: Rule = {
  name: "no-case-twins",
  check(source, report) {
    const { categories, codes, retired } = source.catalog;
    for (const sections of [[categories], [codes, retired]]) {
      const seen = new Map<string, string>();
      for (const section of sections)
        for (const name of writtenKeys(source, section)) {
          const folded = name.toLowerCase();
          const twin = seen.get(folded) ?? name;
          seen.set(folded, twin);
          if (twin === name) continue;
          const fact = `${name} differs from ${twin} only in case.`;
          report.key(section, name, fact, "Rename one of the two.");
        }
    }
  },
};
