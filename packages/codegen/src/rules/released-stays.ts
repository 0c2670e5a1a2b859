import { releasedCode } from "../model/naming.ts";
import { writtenKeys } from "../source/entries.ts";
import type { Rule } from "./rule.ts";

/** A released code is retired, not deleted, and keeps its names. */
export const releasedStays: Rule = {
  name: "released-stays",
  check(source, report) {
    const { codes = {}, retired = {} } = source.catalog;
    const { lock } = source;
    if (!lock) return;
    for (const [code, { since }] of Object.entries(lock.codes)) {
      if (Object.hasOwn(codes, code) || Object.hasOwn(retired, code)) continue;
      const fact = `${code} was released in ${since} and cannot be deleted.`;
      const fix = `Move it to \`retired\`, with a reason: ${code}: { reason: … }`;
      report.key(source.catalog, "codes", fact, fix);
    }
    for (const section of [codes, retired])
      for (const code of writtenKeys(source, section)) {
        const names = releasedCode(lock, code);
        const entry = section[code];
        if (!names || entry?.identifier === undefined) continue;
        if (entry.identifier.replaceAll("_", "-") === names.slug) continue;
        const fact = `${code} was released as ${names.identifier}, and its users import that name.`;
        report.value(entry, "identifier", fact, "Delete `identifier`: released names stay.");
      }
  },
};
