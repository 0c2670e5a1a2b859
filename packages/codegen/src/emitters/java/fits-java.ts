import type { RetiredFile } from "../../formats/catalog-file.ts";
import type { Rule } from "../../rules/rule.ts";
import { entriesOf, writtenKeys } from "../../source/entries.ts";

/**
 * The limits of one class file. An enum's initializer may have 64 KB: javac 17 compiles 4,100 constants and
 * refuses 4,110. The constant pool is numbered with 16 bits.
 */
const limits = { codes: 4_000, retired: 10_000 };

/** The limit of aliases of both together: each takes up to six numbers of a constant pool. */
const maxAliases = 8_000;

const remedy = "Remove the target java, or split the catalogue in two.";

/** The codes fit into a Java enum, the retired codes and the aliases into a class each. */
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
          remedy,
        );
    }
    const all = [source.catalog.codes, source.catalog.retired]
      .flatMap((section) => entriesOf<RetiredFile>(section))
      .flatMap(([, { aliases = [] }]) => aliases.map((_, index) => ({ aliases, index })));
    const beyond = all[maxAliases];
    if (beyond)
      report.value(
        beyond.aliases,
        beyond.index,
        `The codes have ${all.length} aliases; a Java class can have ${maxAliases}.`,
        remedy,
      );
  },
};
