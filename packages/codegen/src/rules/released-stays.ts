import type { CatalogFile, CodeFile, RetiredFile, Value } from "../formats/catalog-file.ts";
import type { LockFile } from "../formats/lock-file.ts";
import { releasedCode } from "../model/naming.ts";
import { nearestOf } from "../problems/suggest.ts";
import { entriesOf, writtenKeys } from "../source/entries.ts";
import type { Draft } from "../source/source.ts";
import { isPlainName } from "./plain-name.ts";
import { retiredEntry, written } from "./retired-entry.ts";
import type { Rule } from "./rule.ts";

/** A released code is retired, not deleted; it keeps its key and names, and what was sent for it stays understood. */
export const releasedStays: Rule = {
  name: "released-stays",
  misses: ["codes", "retired"],
  check(source, report) {
    const { codes = {}, retired = {} } = source.catalog;
    const { lock } = source;
    if (!lock) return;
    const all = [codes, retired].flatMap((section) =>
      writtenKeys(source, section).map((key) => ({ section, key, entry: section[key] })),
    );
    const newNameOf = renamer(lock, source.catalog);
    for (const [code, locked] of Object.entries(lock.codes)) {
      const { since, value = code } = locked;
      if (Object.hasOwn(codes, code) || Object.hasOwn(retired, code)) continue;
      const renamed = all.find(
        ({ key, entry }) => !releasedCode(lock, key) && understood(key, entry).includes(`${value}`),
      );
      if (renamed) {
        const { section, key } = renamed;
        const fact = `${key} has the value of ${code}, which was released in ${since}. A released code keeps its key: its names in programs and its page come from it.`;
        const back = `Make the key ${code} again.`;
        const anew = `If the error has a new name, put ${code} back as deprecated with replacedBy: ${key}, and take its value away from ${key}.`;
        report.key(section, key, fact, section === codes ? `${back} ${anew}` : back);
        continue;
      }
      const fact = `${code} was released in ${since} and cannot be deleted.`;
      const meant = newNameOf(code);
      const entry = retiredEntry(code, locked);
      const fix =
        meant === undefined
          ? `Put it back. If the error has a new name, add that as well, and deprecate this one with replacedBy. If nothing raises it any more, move it to \`retired\`: ${entry}`
          : `${waysTo(meant, code, value, codes)} If it is another error, put it back, or move it to \`retired\`: ${entry}`;
      report.key(source.catalog, "codes", fact, fix);
    }
    for (const { section, key: code, entry } of all) {
      const before = releasedCode(lock, code);
      if (!before || !entry) continue;
      const { identifier } = entry;
      if (identifier !== undefined && identifier.replaceAll("_", "-") !== before.slug) {
        const fact = `${code} was released as ${before.identifier}, and its users import that name.`;
        report.value(entry, "identifier", fact, "Delete `identifier`: released names stay.");
      }
      const { value: sent = code, aliases = [] } = before;
      if (section === retired)
        for (const alias of aliases) {
          if (understood(code, entry).includes(`${alias}`)) continue;
          const fact = `${code} was released with the alias ${alias}. Logs still have it, and it must not get another meaning.`;
          report.key(section, code, fact, `Add aliases: ${written(aliases)}`);
          break;
        }
      if (understood(code, entry).includes(`${sent}`)) continue;
      const fact = `${code} was released with the value ${sent}, which clients still receive and logs still have.`;
      const fix = `Add ${sent} to \`aliases\`, so that packages understand both, or make it the value again.`;
      if (entry.value === undefined) report.key(section, code, fact, fix);
      else report.value(entry, "value", fact, fix);
    }
  },
};

/** What to do about a code that was renamed. */
function waysTo(
  meant: string,
  code: string,
  value: Value,
  codes: Draft<CatalogFile["codes"]>,
): string {
  const sent = scalar(codes[meant]?.value ?? meant);
  const send = `To send the new name, add value: ${sent} and aliases: [${scalar(value)}] there.`;
  const both = isPlainName(meant)
    ? ` Or keep both, and deprecate ${code} with replacedBy: ${meant}.`
    : "";
  return `If you renamed it to ${meant}, rename that back. ${send}${both}`;
}

/** A value in YAML. */
const scalar = (value: Value): string =>
  /^(?!(?:true|false|null)$)[a-z][\w.-]*$/i.test(`${value}`) ? `${value}` : JSON.stringify(value);

/** Finds what a code that is gone seems to be called now: a new code with its meaning, or else with nearly its name. */
function renamer(
  lock: LockFile,
  { codes = {} }: Draft<CatalogFile>,
): (code: string) => string | undefined {
  const anew = entriesOf<CodeFile>(codes).filter(([key]) => !releasedCode(lock, key));
  const byMeaning = new Map(anew.map(([key, { meaning }]) => [meaning, key]));
  const nearest = nearestOf(anew.map(([key]) => key));
  return (code) => byMeaning.get(lock.codes[code]?.meaning) ?? nearest(code);
}

/** The values that packages understand as a code, as texts. */
const understood = (
  key: string,
  { value = key, aliases = [] }: Draft<RetiredFile> = {},
): string[] => [value, ...aliases].map(String);
