import { writtenKeys } from "../source/entries.ts";
import { retiredEntry } from "./retired-entry.ts";
import type { Rule } from "./rule.ts";

/** A retired code stays listed and is never reused, because old clients would give it its old meaning. */
export const retiredStaysRetired: Rule = {
  name: "retired-stays-retired",
  misses: ["retired"],
  check(source, report) {
    const { codes = {}, retired = {} } = source.catalog;
    const before = source.lock?.retired ?? {};
    for (const code of new Set([...writtenKeys(source, retired), ...Object.keys(before)])) {
      if (Object.hasOwn(codes, code)) {
        const fact = `${code} is retired. Old clients would still give it its old meaning.`;
        report.key(codes, code, fact, "Give the new error a new code.");
      } else if (!Object.hasOwn(retired, code)) {
        const locked = before[code] as (typeof before)[string];
        const { since, reason } = locked;
        const fact = `${code} was retired in ${since} and is missing from \`retired\`.`;
        const fix = `Add it again, so that its page stays and nobody reuses the code: ${retiredEntry(code, locked, reason)}`;
        report.key(source.catalog, "retired", fact, fix);
      }
    }
  },
};
