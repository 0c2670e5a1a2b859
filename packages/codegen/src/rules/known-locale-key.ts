import type { LocaleFile } from "../catalog-file.ts";
import type { Draft } from "../load/load.ts";
import { type Rule, writtenKeys } from "../rule.ts";
import { didYouMean } from "../suggest.ts";

const sections = ["categories", "statuses", "codes"] as const satisfies (keyof LocaleFile)[];

/** A locale translates only what the catalogue has. */
export const knownLocaleKey: Rule = {
  name: "known-locale-key",
  check(source, report) {
    for (const locale of source.locales.values()) {
      for (const name of sections) {
        const section: Draft<LocaleFile>[typeof name] = locale[name];
        const known = source.catalog[name] ?? {};
        for (const key of writtenKeys(source, section)) {
          if (Object.hasOwn(known, key)) continue;
          const fix = `${didYouMean(key, Object.keys(known))}Rename it or delete it.`;
          report.key(section, key, `${key} is not in ${name} of the catalogue.`, fix);
        }
      }
    }
  },
};
