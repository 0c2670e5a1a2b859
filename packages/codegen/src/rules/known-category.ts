import type { CodeFile } from "../formats/catalog-file.ts";
import { suggester } from "../problems/suggest.ts";
import { entriesOf } from "../source/entries.ts";
import type { Rule } from "./rule.ts";

/** A code's category exists. */
export const knownCategory: Rule = {
  name: "known-category",
  misses: ["categories"],
  check({ catalog: { categories, codes } }, report) {
    const known = categories ?? {};
    const ask = suggester(Object.keys(known));
    for (const [code, entry] of entriesOf<CodeFile>(codes)) {
      const { category } = entry;
      if (category === undefined || Object.hasOwn(known, category)) continue;
      const fact = `${code} is in category ${category}, which is not in categories.`;
      const fix = `${ask(category)}Add ${category} to categories, or change it.`;
      report.value(entry, "category", fact, fix);
    }
  },
};
