import type { Names } from "../model/names.ts";
import { naming, releasedCode } from "../model/naming.ts";
import { registeredSnakeName } from "../model/registered-statuses.ts";
import { writtenKeys } from "../source/entries.ts";
import type { Reporter } from "../source/reporter.ts";
import type { Rule } from "./rule.ts";

/** No two codes, statuses or categories share an identifier or a slug. */
export const uniqueIdentifier: Rule = {
  name: "unique-identifier",
  check(source, report) {
    const { categories, codes = {}, retired = {}, statuses = {} } = source.catalog;
    const names = naming(source);
    const isReleased = (code: string): boolean => !!releasedCode(source.lock, code);
    const fixFor = (code: string, first: string): string => {
      // With other names in programs, people would still confuse them.
      const isTwin = code.toLowerCase() === first.toLowerCase();
      const change = isTwin ? "Rename" : "Set `identifier` on";
      if (isReleased(first)) return `${change} ${code}: ${first} is released.`;
      if (Object.hasOwn(retired, code)) return `${change} the code that is not retired.`;
      return `${change} one of them.`;
    };
    const among = new Map<string, string>();
    const all = [codes, retired].flatMap((section) =>
      writtenKeys(source, section).map((code) => ({ section, code })),
    );
    // Released names come first: if two names collide, the new one is refused.
    for (const { section, code } of all.sort(
      (a, b) => Number(isReleased(b.code)) - Number(isReleased(a.code)),
    ))
      unique(among, code, names.code(code, section[code]?.identifier), section, fixFor, report);

    const rename = (): string => "Rename one of them.";
    const amongStatuses = new Map<string, string>();
    for (const status of writtenKeys(source, statuses)) {
      const name = statuses[status]?.name ?? registeredSnakeName(status);
      if (name) unique(amongStatuses, status, names.status(status, name), statuses, rename, report);
    }
    const amongCategories = new Map<string, string>();
    for (const id of writtenKeys(source, categories))
      unique(amongCategories, id, names.category(id), categories, rename, report);
  },
};

function unique(
  seen: Map<string, string>,
  name: string,
  { identifier, constant, slug }: Names,
  section: object | undefined,
  fixFor: (name: string, first: string) => string,
  report: Reporter,
): void {
  // A name without letters and digits; `plain-name` reports it.
  if (identifier === "") return;
  for (const derived of [identifier, constant, slug]) {
    const first = seen.get(derived) ?? name;
    seen.set(derived, first);
    if (first === name) continue;
    const fact = `${name} and ${first} are both named ${derived}.`;
    report.key(section, name, fact, fixFor(name, first));
    return;
  }
}
