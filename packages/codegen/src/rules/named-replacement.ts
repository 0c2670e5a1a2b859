import type { CodeFile, RetiredFile } from "../formats/catalog-file.ts";
import { entriesOf } from "../source/entries.ts";
import type { Draft } from "../source/source.ts";
import type { TasteRule } from "./rule.ts";

/** What may be the name of a code. */
const name = /[A-Za-z0-9](?:[\w.:/-]*[A-Za-z0-9])?/g;

/** What is in a sentence anyway, even if a code has that name. */
const isWord = /^(?:[A-Za-z]?[a-z]+|\d+)$/;

/** Where a reason names the code that takes over, `replacedBy` has it: people read it in the one, programs in the other. */
export const namedReplacement: TasteRule = {
  name: "named-replacement",
  isTaste: true,
  misses: ["codes"],
  check({ catalog: { codes = {}, retired = {} } }, report) {
    const check = (code: string, holder: Draft<RetiredFile> | undefined, key: string): void => {
      const { reason = "", replacedBy } = holder ?? {};
      if (!holder || replacedBy !== undefined) return;
      const isMeant = (text: string): boolean =>
        !isWord.test(text) &&
        text !== code &&
        Object.hasOwn(codes, text) &&
        !codes[text]?.deprecated;
      const named = reason.match(name)?.find(isMeant);
      if (named === undefined) return;
      const fact = `The reason of ${code} names ${named}, and nothing is said to replace it.`;
      const fix = `If ${named} replaces it, write ${key}: { reason: …, replacedBy: ${named} }`;
      report.value(holder, "reason", fact, fix);
    };
    for (const [code, { deprecated }] of entriesOf<CodeFile>(codes))
      check(code, deprecated, "deprecated");
    for (const [code, entry] of entriesOf<RetiredFile>(retired)) check(code, entry, code);
  },
};
