const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

/** A day, a month's name, a year and a time of day: `Date.parse` takes `5` and `2026` for dates, too. */
const date = new RegExp(
  `^(?:[a-z]+,? )?(?:\\d+[ -]${month}[ -]\\d+ \\d+:|${month} +\\d+ \\d+:\\S* \\d+)`,
  "i",
);

/** The zones that `Date.parse` knows. A date without one it would read in local time. */
const zone = /(?:GMT|UTC?|Z|[ECMP][SD]T|[+-]\d\d:?\d\d)$/i;

/** The time that an HTTP date stands for, in milliseconds, as `Date.parse` reads it; null if it is none. */
export function httpDate(text: string): number | null {
  const time = date.test(text) ? Date.parse(zone.test(text) ? text : `${text} GMT`) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}
