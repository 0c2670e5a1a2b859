const forms = [
  "[A-Za-z]{3}, (?<day>\\d\\d) (?<month>...) (?<year>[1-9]\\d{3}) (?<time>[\\d:]{8}) GMT",
  "[A-Za-z]+day, (?<day>\\d\\d)-(?<month>...)-(?<year>\\d\\d) (?<time>[\\d:]{8}) GMT",
  "[A-Za-z]{3} (?<month>...) (?<day>[ \\d]\\d) (?<time>[\\d:]{8}) (?<year>[1-9]\\d{3})",
];

/**
 * The time that an HTTP date in one of its three forms (RFC 9110 section 5.6.7) stands for, in
 * milliseconds; null if it is none. `now` tells the century of a year of two digits.
 */
export function httpDate(text: string, now: number): number | null {
  for (const form of forms) {
    const date = new RegExp(`^${form}$`).exec(text)?.groups;
    if (!date) continue;
    const { day = "", month, year = "", time } = date;
    const fullYear = year.length === 2 ? nearest(Number(year), now) : year;
    const stamp = `${day.replace(" ", "0")} ${month} ${fullYear} ${time} GMT`;
    const parsed = Date.parse(stamp);
    // What is no date is rolled over or refused, so that it is not written as it was read.
    return new Date(parsed).toUTCString().endsWith(`, ${stamp}`) ? parsed : null;
  }
  return null;
}

/** The year with these last digits that is at least 49 before and at most 50 after now. */
function nearest(digits: number, now: number): number {
  const first = new Date(now).getUTCFullYear() - 49;
  return first + ((digits - (first % 100) + 100) % 100);
}
