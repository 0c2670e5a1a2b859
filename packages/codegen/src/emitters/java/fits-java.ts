import type { Rule } from "../../rules/rule.ts";
import { writtenKeys } from "../../source/entries.ts";

/**
 * The limits of one class file. An enum's initializer may have 64 KB: javac 17 compiles 4,100 constants and
 * refuses 4,110. The constant pool is numbered with 16 bits.
 */
const limits = { codes: 4_000, retired: 10_000 };

/** The codes fit into a Java enum, the retired codes into a class. */
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
          `${name} has ${keys.length} entries; a Java class can have ${limit}.`,
          "Remove the target java, or split the catalogue in two.",
        );
    }
  },
};
