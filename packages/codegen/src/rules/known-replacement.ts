import type { CodeFile, RetiredFile } from "../catalog-file.ts";
import type { Draft } from "../load/load.ts";
import { entriesOf, type Rule } from "../rule.ts";
import { asker } from "../suggest.ts";

/** What replaces a code is a code that is there to stay. */
export const knownReplacement: Rule = {
  name: "known-replacement",
  check({ catalog: { codes = {}, retired = {} } }, report) {
    const ask = asker(Object.keys(codes).filter((code) => !codes[code]?.deprecated));
    const check = (code: string, holder: Draft<RetiredFile> | undefined): void => {
      const replacement = holder?.replacedBy;
      if (replacement === undefined) return;
      const fault = faultOf(code, replacement);
      if (!fault) return;
      const fix = `${ask(replacement)}Name a code that stays.`;
      report.value(holder, "replacedBy", `${code} is replaced by ${fault}.`, fix);
    };
    const faultOf = (code: string, replacement: string): string | undefined => {
      if (replacement === code) return "itself";
      if (Object.hasOwn(retired, replacement)) return `${replacement}, which is retired`;
      if (!Object.hasOwn(codes, replacement)) return `${replacement}, which is not a code`;
      if (codes[replacement]?.deprecated) return `${replacement}, which is itself deprecated`;
      return;
    };
    for (const [code, { deprecated }] of entriesOf<CodeFile>(codes)) check(code, deprecated);
    for (const [code, entry] of entriesOf<RetiredFile>(retired)) check(code, entry);
  },
};
