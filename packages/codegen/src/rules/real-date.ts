import type { CodeFile } from "../formats/catalog-file.ts";
import { entriesOf } from "../source/entries.ts";
import type { Rule } from "./rule.ts";

/** A date exists in the calendar. */
export const realDate: Rule = {
  name: "real-date",
  check({ catalog: { codes } }, report) {
    for (const [code, { deprecated }] of entriesOf<CodeFile>(codes)) {
      const sunset = deprecated?.sunset;
      if (sunset === undefined || isDay(sunset)) continue;
      const fact = `The sunset of ${code} is ${sunset}, which is not a date in the calendar.`;
      report.value(deprecated, "sunset", fact, "Write a date as year-month-day: 2027-06-30.");
    }
  },
};

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
