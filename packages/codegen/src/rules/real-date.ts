import type { CodeFile } from "../formats/catalog-file.ts";
import { entriesOf } from "../source/entries.ts";
import type { Rule } from "./rule.ts";

/** A date is a day that the calendar has. */
export const realDate: Rule = {
  name: "real-date",
  check({ catalog: { codes } }, report) {
    for (const [code, { deprecated }] of entriesOf<CodeFile>(codes)) {
      const sunset = deprecated?.sunset;
      if (sunset === undefined || isDay(sunset)) continue;
      const fact = `The sunset of ${code} is ${sunset}, a day that the calendar does not have.`;
      report.value(deprecated, "sunset", fact, "Write a day as year-month-day: 2027-06-30.");
    }
  },
};

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
