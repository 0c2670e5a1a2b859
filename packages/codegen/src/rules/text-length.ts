import type { CategoryFile, CodeFile, LocaleFile, StatusFile } from "../catalog-file.ts";
import type { Draft } from "../load/load.ts";
import { entriesOf, type Report, type Rule } from "../rule.ts";

/** A meaning is read in a table cell and in an editor's hint; an action may be a sentence. */
const limits: Readonly<Record<string, number>> = {
  title: 80,
  meaning: 80,
  cause: 140,
  action: 140,
};

/** Short texts are one line, neither empty nor overlong; longer words belong into `description`. */
export const textLength: Rule = {
  name: "text-length",
  check({ catalog, locales }, report) {
    checkAll(catalog, report);
    for (const locale of locales.values()) checkAll(locale, report);
  },
};

type Sections = Pick<Draft<LocaleFile>, "title" | "categories" | "statuses" | "codes">;

function checkAll(file: Sections, report: Report): void {
  check("The catalogue", file, report);
  for (const [id, entry] of entriesOf<Partial<CategoryFile>>(file.categories))
    check(id, entry, report);
  for (const [status, entry] of entriesOf<Partial<StatusFile>>(file.statuses))
    check(status, entry, report);
  for (const [code, entry] of entriesOf<Partial<CodeFile>>(file.codes)) check(code, entry, report);
}

function check(name: string, entry: object, report: Report): void {
  const texts = entry as Record<string, unknown>;
  for (const [field, limit] of Object.entries(limits)) {
    const text = texts[field];
    if (typeof text !== "string") continue;
    const say = (fact: string, fix: string): void =>
      report.value(entry, field, `The ${field} of ${name} ${fact}.`, fix);
    if (text.trim() === "") say("is empty", "Say it in a few words.");
    else if (text !== text.trim()) say("has white space at its ends", "Delete it.");
    else if (/\n/.test(text))
      say("has more than one line", "Keep one line; explain in description.");
    else if (text.length > limit)
      say(
        `has ${text.length} characters; ${limit} are allowed`,
        "Shorten it; explain in description.",
      );
  }
}
