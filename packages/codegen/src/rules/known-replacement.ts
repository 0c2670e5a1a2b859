import type { CodeFile, RetiredFile } from "../catalog-file.ts";
import type { Draft } from "../load/load.ts";
import { entriesOf, type Rule } from "../rule.ts";
import { didYouMean } from "../suggest.ts";

/** What replaces a code is a code that is there to stay. */
export const knownReplacement: Rule = {
  name: "known-replacement",
  check({ catalog }, report) {
    const codes = catalog.codes ?? {};
    const lasting = Object.keys(codes).filter((code) => !codes[code]?.deprecated);
    const check = (code: string, holder: Draft<RetiredFile> | undefined): void => {
      const replacement = holder?.replacedBy;
      if (replacement === undefined) return;
      const fix = "Name a code that stays.";
      const say = (message: string, remedy: string): void =>
        report.value(holder, "replacedBy", message, remedy);
      if (replacement === code) say(`${code} is replaced by itself.`, fix);
      else if (!Object.hasOwn(codes, replacement))
        say(
          `${code} is replaced by ${replacement}, which is not a code.`,
          `${didYouMean(replacement, lasting)}${fix}`,
        );
      else if (codes[replacement]?.deprecated)
        say(`${code} is replaced by ${replacement}, which is itself deprecated.`, fix);
    };
    for (const [code, { deprecated }] of entriesOf<CodeFile>(codes)) check(code, deprecated);
    for (const [code, retired] of entriesOf<RetiredFile>(catalog.retired)) check(code, retired);
  },
};
