import { type Names, namer } from "../model/names.ts";
import { type Report, type Rule, writtenKeys } from "../rule.ts";

/** No two codes, statuses or categories share an identifier or an address. */
export const uniqueIdentifier: Rule = {
  name: "unique-identifier",
  check(source, report) {
    const { acronyms, categories, codes = {}, retired = {}, statuses = {} } = source.catalog;
    const names = namer(acronyms?.filter((word) => word !== undefined));
    const among = new Map<string, string>();
    for (const code of writtenKeys(source, codes)) {
      const fix = "Set `identifier` on one of them.";
      unique(among, code, names(codes[code]?.identifier ?? code), codes, fix, report);
    }
    for (const code of writtenKeys(source, retired)) {
      const fix = "Set `identifier` on the code that is not retired.";
      unique(among, code, names(retired[code]?.identifier ?? code), retired, fix, report);
    }
    const fix = "Rename one of them.";
    const amongStatuses = new Map<string, string>();
    for (const status of writtenKeys(source, statuses)) {
      const { name } = statuses[status] ?? {};
      if (name) unique(amongStatuses, status, names(name), statuses, fix, report);
    }
    const amongCategories = new Map<string, string>();
    for (const id of writtenKeys(source, categories))
      unique(amongCategories, id, names(id), categories, fix, report);
  },
};

function unique(
  seen: Map<string, string>,
  name: string,
  { identifier, slug }: Names,
  section: object | undefined,
  fix: string,
  report: Report,
): void {
  // A name without letters and digits; `plain-name` tells of it.
  if (identifier === "") return;
  for (const derived of [identifier, slug]) {
    const first = seen.get(derived) ?? name;
    seen.set(derived, first);
    // Twins in case are always named the same; `no-case-twins` tells of them.
    if (first.toLowerCase() === name.toLowerCase()) continue;
    report.key(section, name, `${name} and ${first} are both named ${derived}.`, fix);
    return;
  }
}
