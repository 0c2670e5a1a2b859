import type { CodeFile, RetiredFile } from "../formats/catalog-file.ts";
import { suggester } from "../problems/suggest.ts";
import { entriesOf } from "../source/entries.ts";
import type { Draft } from "../source/source.ts";
import type { Rule } from "./rule.ts";

/** A code is replaced by a code that is neither deprecated nor retired. */
export const knownReplacement: Rule = {
  name: "known-replacement",
  check({ catalog: { codes = {}, retired = {} } }, report) {
    const ask = suggester(Object.keys(codes).filter((code) => !codes[code]?.deprecated));
    const check = (code: string, holder: Draft<RetiredFile> | undefined): void => {
      const replacement = holder?.replacedBy;
      if (replacement === undefined) return;
      const say = (
        fault: string,
        fix = "Use a code that is neither deprecated nor retired.",
      ): void => report.value(holder, "replacedBy", `${code} is replaced by ${fault}.`, fix);
      const next = Object.hasOwn(codes, replacement) ? codes[replacement]?.deprecated : undefined;
      if (replacement === code) say("itself");
      else if (Object.hasOwn(retired, replacement)) say(`${replacement}, which is retired`);
      else if (!Object.hasOwn(codes, replacement))
        say(
          `${replacement}, which is not a code`,
          `${ask(replacement)}Use a code that is neither deprecated nor retired.`,
        );
      else if (next)
        say(
          `${replacement}, which is itself deprecated`,
          next.replacedBy && `Use its replacement: ${next.replacedBy}.`,
        );
    };
    for (const [code, { deprecated }] of entriesOf<CodeFile>(codes)) check(code, deprecated);
    for (const [code, entry] of entriesOf<RetiredFile>(retired)) check(code, entry);
  },
};
