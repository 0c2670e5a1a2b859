import type { LocaleFile } from "../formats/locale-file.ts";
import { suggester } from "../problems/suggest.ts";
import { writtenKeys } from "../source/entries.ts";
import type { Draft } from "../source/source.ts";
import type { Rule } from "./rule.ts";

const sections = ["categories", "statuses", "codes"] as const satisfies (keyof LocaleFile)[];

/** A locale translates only existing entries. */
export const knownLocaleKey: Rule = {
  name: "known-locale-key",
  misses: sections,
  check(source, report) {
    for (const name of sections) {
      const known = source.catalog[name];
      if (!known) continue;
      for (const locale of source.locales.values()) {
        const section: Draft<LocaleFile>[typeof name] = locale[name];
        const open = Object.keys(known).filter((key) => !section || !Object.hasOwn(section, key));
        const ask = suggester(open);
        for (const key of writtenKeys(source, section)) {
          if (Object.hasOwn(known, key)) continue;
          const fact = `${key} is not in ${name} of the catalogue.`;
          report.key(section, key, fact, `${ask(key)}Rename it or delete it.`);
        }
      }
    }
  },
};
