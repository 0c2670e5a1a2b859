import { type Rule, writtenKeys } from "../rule.ts";

/** A retired code never comes back: old clients would read it with its old meaning. */
export const retiredStaysRetired: Rule = {
  name: "retired-stays-retired",
  check(source, report) {
    const { codes, retired } = source.catalog;
    for (const code of writtenKeys(source, retired)) {
      if (!Object.hasOwn(codes ?? {}, code)) continue;
      report.key(
        codes,
        code,
        `${code} is retired, and old clients know it with its old meaning.`,
        "Give the new error a new code.",
      );
    }
  },
};
