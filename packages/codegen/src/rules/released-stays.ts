import { releasedCode } from "../model/naming.ts";
import { writtenKeys } from "../source/entries.ts";
import type { Rule } from "./rule.ts";

/** A released code is retired, not deleted; it keeps its names, and what was sent for it stays understood. */
export const releasedStays: Rule = {
  name: "released-stays",
  check(source, report) {
    const { codes = {}, retired = {} } = source.catalog;
    const { lock } = source;
    if (!lock) return;
    for (const [code, { since }] of Object.entries(lock.codes)) {
      if (Object.hasOwn(codes, code) || Object.hasOwn(retired, code)) continue;
      const fact = `${code} was released in ${since} and cannot be deleted.`;
      const fix = `Put it back, or move it to \`retired\` with a reason, and with replacedBy if it has a new name: ${code}: { reason: … }`;
      report.key(source.catalog, "codes", fact, fix);
    }
    for (const section of [codes, retired])
      for (const code of writtenKeys(source, section)) {
        const before = releasedCode(lock, code);
        const entry = section[code];
        if (!before || !entry) continue;
        const { identifier, value = code, aliases = [] } = entry;
        if (identifier !== undefined && identifier.replaceAll("_", "-") !== before.slug) {
          const fact = `${code} was released as ${before.identifier}, and its users import that name.`;
          report.value(entry, "identifier", fact, "Delete `identifier`: released names stay.");
        }
        const { value: sent = code } = before;
        if ([value, ...aliases].map(String).includes(String(sent))) continue;
        const fact = `${code} was released with the value ${sent}, which clients still receive and logs still have.`;
        const fix = `Add ${sent} to \`aliases\`, so that packages understand both, or make it the value again.`;
        if (entry.value === undefined) report.key(section, code, fact, fix);
        else report.value(entry, "value", fact, fix);
      }
  },
};
