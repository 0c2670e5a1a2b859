import type { CodeFile } from "../catalog-file.ts";
import { entriesOf, type Rule } from "../rule.ts";
import { didYouMean } from "../suggest.ts";

/** A code's category exists. */
export const knownCategory: Rule = {
  name: "known-category",
  check({ catalog }, report) {
    const known = Object.keys(catalog.categories ?? {});
    for (const [code, entry] of entriesOf<CodeFile>(catalog.codes)) {
      const { category } = entry;
      if (category === undefined || known.includes(category)) continue;
      report.value(
        entry,
        "category",
        `${code} is in category ${category}, which is not in categories.`,
        `${didYouMean(category, known)}Add ${category} to categories or change it.`,
      );
    }
  },
};
