import { namer } from "../model/names.ts";
import { type Report, type Rule, writtenKeys } from "../rule.ts";

/** No two codes, statuses or categories share an identifier or an address. */
export const uniqueIdentifier: Rule = {
  name: "unique-identifier",
  check(source, report) {
    const { acronyms, categories, codes = {}, retired = {}, statuses = {} } = source.catalog;
    const names = namer(acronyms?.filter((word) => word !== undefined));
    const remedy = "Set `identifier` on one of them.";
    const seen = new Map<string, string>();
    for (const code of writtenKeys(source, codes))
      unique(seen, code, names(codes[code]?.identifier ?? code), codes, remedy, report);
    for (const code of writtenKeys(source, retired)) {
      if (!Object.hasOwn(codes, code)) {
        const fix = "Set `identifier` on the code that is not retired.";
        unique(seen, code, names(code), retired, fix, report);
      }
    }
    const statusNames = new Map<string, string>();
    for (const status of writtenKeys(source, statuses)) {
      const { name } = statuses[status] ?? {};
      if (name) unique(statusNames, status, names(name), statuses, "Rename one of them.", report);
    }
    const ids = new Map<string, string>();
    for (const id of writtenKeys(source, categories))
      unique(ids, id, names(id), categories, "Rename one of them.", report);
  },
};

function unique(
  seen: Map<string, string>,
  name: string,
  { identifier, slug }: { identifier: string; slug: string },
  section: object | undefined,
  fix: string,
  report: Report,
): void {
  for (const derived of [identifier, slug]) {
    const first = seen.get(derived);
    if (first === undefined) seen.set(derived, name);
    else if (first !== name) {
      report.key(section, name, `${name} and ${first} are both named ${derived}.`, fix);
      return;
    }
  }
}
