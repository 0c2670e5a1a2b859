import { type Rule, writtenKeys } from "../rule.ts";

/** No two codes differ only in upper and lower case. */
export const noCaseTwins: Rule = {
  name: "no-case-twins",
  check(source, report) {
    const { codes } = source.catalog;
    const seen = new Map<string, string>();
    for (const code of writtenKeys(source, codes)) {
      const folded = code.toLowerCase();
      const twin = seen.get(folded);
      if (twin === undefined) seen.set(folded, code);
      else
        report.key(
          codes,
          code,
          `${code} differs from ${twin} only in case.`,
          "Rename one of the two.",
        );
    }
  },
};
