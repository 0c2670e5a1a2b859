const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

/** A day, a month's name, a year and a time. Without this check, `Date.parse` also accepts `5` and `2026`. */
const date = new RegExp(
  `^(?:[a-z]+,? )?(?:\\d+[ -]${month}[ -]\\d+ \\d+:|${month} +\\d+ \\d+:\\S* \\d+)`,
  "i",
);

/** The zones that `Date.parse` knows. It would read a date without zone in local time. */
const zone = /(?:GMT|UTC?|Z|[ECMP][SD]T|[+-]\d\d:?\d\d)$/i;

/** An HTTP date in milliseconds, as `Date.parse` reads it; null if the text is not one. */
export function httpDate(text: string): number | null {
  const time = date.test(text) ? Date.parse(zone.test(text) ? text : `${text} GMT`) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}
