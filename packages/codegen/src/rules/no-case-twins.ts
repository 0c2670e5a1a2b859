import { naming, releasedCode } from "../model/naming.ts";
import { writtenKeys } from "../source/entries.ts";
import type { TasteRule } from "./rule.ts";

/** No two codes, retired ones included, differ only in case. People confuse them even if their names differ. */
export const noCaseTwins: TasteRule = {
  name: "no-case-twins",
  isTaste: true,
  check(source, report) {
    const { codes, retired } = source.catalog;
    const names = naming(source);
    const seen = new Map<string, { code: string; constant: string }>();
    for (const section of [codes, retired])
      for (const code of writtenKeys(source, section)) {
        const { constant } = names.code(code, section?.[code]?.identifier);
        const folded = code.toLowerCase();
        const twin = seen.get(folded);
        seen.set(folded, twin ?? { code, constant });
        // If their names are equal too, `unique-identifier` reports them.
        if (!twin || twin.constant === constant) continue;
        const renamed = [code, twin.code].find((one) => !releasedCode(source.lock, one));
        if (renamed === undefined) continue;
        const fact = `${code} differs from ${twin.code} only in case.`;
        report.key(section, code, fact, `Rename ${renamed}.`);
      }
  },
};
