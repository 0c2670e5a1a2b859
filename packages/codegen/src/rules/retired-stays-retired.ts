import { writtenKeys } from "../source/entries.ts";
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
        const { since, reason, meaning } = before[code] as (typeof before)[string];
        const fact = `${code} was retired in ${since} and is missing from \`retired\`.`;
        const said = meaning === undefined ? "" : `meaning: ${JSON.stringify(meaning)}, `;
        const fix = `Add it again, so that its page stays and nobody reuses the code: ${code}: { ${said}reason: ${JSON.stringify(reason)} }`;
        report.key(source.catalog, "retired", fact, fix);
      }
    }
  },
};
