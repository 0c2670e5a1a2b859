import type { CodeFile } from "../catalog-file.ts";
import { entriesOf, type Rule } from "../rule.ts";
import { nearest } from "../suggest.ts";

/** A code's statuses are among the listed ones, or in a listed class. */
export const knownStatus: Rule = {
  name: "known-status",
  check({ catalog }, report) {
    const listed = Object.keys(catalog.statuses ?? {});
    const covers = new Set(listed);
    for (const [code, { statuses }] of entriesOf<CodeFile>(catalog.codes)) {
      for (const [index, status] of (statuses ?? []).entries()) {
        const key = String(status);
        if (covers.has(key) || covers.has(`${key[0]}xx`)) continue;
        const guess = nearest(key, listed);
        report.value(
          statuses,
          index,
          `${code} has status ${key}, which is not in statuses.`,
          `${guess ? `Did you mean ${guess}? ` : ""}Add ${key} to statuses or change it.`,
        );
      }
    }
  },
};
