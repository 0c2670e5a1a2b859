import type { Rule } from "../../rules/rule.ts";
import { writtenKeys } from "../../source/entries.ts";

/**
 * What fits into one class file. The initialiser of an enum may have 64 KB: javac 17 compiles 4,100
 * constants and refuses 4,110. A table's constants are numbered with 16 bits.
 */
const limits = { codes: 4_000, retired: 10_000 };

/** A catalogue for Java has no more codes than an enum, and no more retired ones than a class. */
export const fitsJava: Rule = {
  name: "fits-java",
  check(source, report) {
    for (const [name, limit] of Object.entries(limits) as [keyof typeof limits, number][]) {
      const section = source.catalog[name];
      const keys = writtenKeys(source, section);
      const beyond = keys[limit];
      if (section && beyond !== undefined)
        report.key(
          section,
          beyond,
          `${name} has ${keys.length} entries; a class of Java holds ${limit}.`,
          "Leave the target java out, or divide the catalogue in two.",
        );
    }
  },
};
