import type { CatalogFile, CodeFile, RetiredFile } from "../formats/catalog-file.ts";
import { suggester } from "../problems/suggest.ts";
import { entriesOf } from "../source/entries.ts";
import type { Draft } from "../source/source.ts";
import type { Rule } from "./rule.ts";

/** A code is replaced by a code that is neither deprecated nor retired. */
export const knownReplacement: Rule = {
  name: "known-replacement",
  misses: ["codes"],
  check({ catalog: { codes = {}, retired = {} } }, report) {
    const ask = suggester(Object.keys(codes).filter((code) => !codes[code]?.deprecated));
    const check = (code: string, holder: Draft<RetiredFile> | undefined): void => {
      const replacement = holder?.replacedBy;
      if (replacement === undefined) return;
      const say = (
        fault: string,
        fix = "Use a code that is neither deprecated nor retired.",
      ): void => report.value(holder, "replacedBy", `${code} is replaced by ${fault}.`, fix);
      if (replacement === code) say("itself");
      else if (Object.hasOwn(retired, replacement)) say(`${replacement}, which is retired`);
      else if (!Object.hasOwn(codes, replacement))
        say(
          `${replacement}, which is not a code`,
          `${ask(replacement)}Name a code of the catalogue.`,
        );
      else if (codes[replacement]?.deprecated) {
        const successor = successorOf(replacement, codes);
        const fault = `${replacement}, which is itself deprecated`;
        say(fault, successor && `Use its replacement: ${successor}.`);
      }
    };
    for (const [code, { deprecated }] of entriesOf<CodeFile>(codes)) check(code, deprecated);
    for (const [code, entry] of entriesOf<RetiredFile>(retired)) check(code, entry);
  },
};

/** The code that replaces a deprecated one and is not deprecated itself, if there is one. */
function successorOf(code: string, codes: Draft<CatalogFile["codes"]>): string | undefined {
  const seen = new Set<string>();
  let successor = code;
  while (!seen.has(successor) && Object.hasOwn(codes, successor)) {
    seen.add(successor);
    const deprecated = codes[successor]?.deprecated;
    if (!deprecated) return successor;
    successor = deprecated.replacedBy ?? "";
  }
  return;
}
