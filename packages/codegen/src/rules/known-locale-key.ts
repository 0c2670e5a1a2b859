import type { LocaleFile } from "../formats/locale-file.ts";
import { releasedCode } from "../model/naming.ts";
import { suggester } from "../problems/suggest.ts";
import { entriesOf, writtenKeys } from "../source/entries.ts";
import type { Draft } from "../source/source.ts";
import type { Rule } from "./rule.ts";

type Translation = NonNullable<LocaleFile["codes"]>[string];

const sections = [
  "categories",
  "statuses",
  "codes",
  "retired",
] as const satisfies (keyof LocaleFile)[];

/** A locale translates only existing entries. */
export const knownLocaleKey: Rule = {
  name: "known-locale-key",
  misses: sections,
  check(source, report) {
    const { catalog, locales, lock } = source;
    const { codes = {}, retired = {} } = catalog;
    for (const name of sections) {
      const known: object = catalog[name] ?? {};
      for (const locale of locales.values()) {
        const section: Draft<LocaleFile>[typeof name] = locale[name];
        const open = Object.keys(known).filter((key) => !section || !Object.hasOwn(section, key));
        const ask = suggester(open);
        for (const key of writtenKeys(source, section)) {
          if (Object.hasOwn(known, key)) continue;
          const isRetired = name === "codes" && Object.hasOwn(retired, key);
          // Of a released code that was deleted, `released-stays` says what to do.
          if (name === "codes" && !isRetired && releasedCode(lock, key)) continue;
          const fact = `${key} is not in ${name} of the catalogue.`;
          const fix = isRetired
            ? "It is retired. Move it to retired, which translates its reason and its meaning."
            : `${ask(key)}Rename it or delete it.`;
          report.key(section, key, fact, fix);
        }
      }
    }
    for (const locale of locales.values())
      for (const [key, entry] of entriesOf<Translation>(locale.codes)) {
        if (!entry.deprecated || !Object.hasOwn(codes, key) || codes[key]?.deprecated) continue;
        const fact = `The catalogue does not deprecate ${key}.`;
        report.key(entry, "deprecated", fact, "Delete this reason, or deprecate the code.");
      }
  },
};
