import type { Header } from "../../../codegen/src/formats/vector.ts";
import { empty, now, type ParseCase } from "../author.ts";

const longest = 31_536_000_000;
const at = (year: number, month: number, day: number, ...time: number[]): number =>
  Date.UTC(year, month - 1, day, ...time);

type Dated = readonly [date: string, now: number, found: number, ...holds: string[]];

/** Dates in the three forms, the time now, and the delay. */
const dates: readonly Dated[] = [
  ["Sun, 26 Jul 2026 12:00:30 GMT", now, 30_000, "P59", "P65"],
  ["Sunday, 26-Jul-26 12:00:30 GMT", now, 30_000, "P59", "P65", "P66"],
  ["Sun Jul 26 12:00:30 2026", now, 30_000, "P59", "P65", "P68"],
  ["Sun, 06 Nov 1994 08:49:37 GMT", at(1994, 11, 6, 8, 49, 0), 37_000, "P65"],
  ["Sunday, 06-Nov-94 08:49:37 GMT", at(1994, 11, 6, 8, 49, 0), 37_000, "P65", "P66"],
  ["Sun Nov  6 08:49:37 1994", at(1994, 11, 6, 8, 49, 0), 37_000, "P65", "P68"],
  ["Sun, 26 Jul 2026 12:00:00 GMT", now, 0, "P59"],
  ["Sun, 26 Jul 2026 11:59:59 GMT", now, 0, "P59"],
  ["Sun, 06 Nov 1994 08:49:37 GMT", now, 0, "P59"],
  ["Sunday, 06-Nov-94 08:49:37 GMT", now, 0, "P59", "P66"],
  ["Sun Nov  6 08:49:37 1994", now, 0, "P59"],
  ["Sun, 26 Jul 2026 12:00:30 GMT", now + 1, 29_999, "P59"],
  ["Sun, 26 Jul 2026 12:00:30 GMT", now + 29_999, 1, "P59"],
  ["Sun, 26 Jul 2026 12:00:30 GMT", now + 30_001, 0, "P59"],
  ["Mon, 26 Jul 2027 12:00:00 GMT", now, longest, "P59", "P44"],
  ["Mon, 26 Jul 2027 11:59:59 GMT", now, longest - 1000, "P59", "P44"],
  ["Mon, 26 Jul 2027 12:00:01 GMT", now, longest, "P44"],
  ["Fri, 31 Dec 9999 23:59:59 GMT", now, longest, "P44", "P65"],
  ["Fri Dec 31 23:59:59 9999", now, longest, "P44", "P65"],
  ["Thu, 01 Jan 1970 00:00:01 GMT", 0, 1000, "P59", "P65"],
  ["Thursday, 01-Jan-70 00:00:10 GMT", 0, 10_000, "P65", "P66"],
  ["Thu Jan  1 00:00:10 1970", 0, 10_000, "P65", "P68"],
  ...[
    "Fri, 02 Jan 2026",
    "Mon, 02 Feb 2026",
    "Mon, 02 Mar 2026",
    "Thu, 02 Apr 2026",
    "Sat, 02 May 2026",
    "Tue, 02 Jun 2026",
    "Thu, 02 Jul 2026",
    "Sun, 02 Aug 2026",
    "Wed, 02 Sep 2026",
    "Fri, 02 Oct 2026",
    "Mon, 02 Nov 2026",
    "Wed, 02 Dec 2026",
  ].map((day, month): Dated => [`${day} 12:00:30 GMT`, at(2026, month + 1, 2, 12), 30_000, "P65"]),
  ...[
    "Monday, 27-Jul-26",
    "Tuesday, 28-Jul-26",
    "Wednesday, 29-Jul-26",
    "Thursday, 30-Jul-26",
    "Friday, 31-Jul-26",
    "Saturday, 01-Aug-26",
  ].map(
    (day, later): Dated => [`${day} 00:00:00 GMT`, at(2026, 7, 27 + later - 1), 86_400_000, "P65"],
  ),
  ["Thu, 29 Feb 1996 00:00:00 GMT", at(1996, 2, 28), 86_400_000, "P65"],
  ["Tuesday, 29-Feb-28 00:00:00 GMT", at(2028, 2, 28), 86_400_000, "P65", "P66"],
  ["Tue Feb 29 00:00:00 2028", at(2028, 2, 28), 86_400_000, "P65", "P68"],
  ["Sun, 26 Jul 2026 23:59:59 GMT", now, 43_199_000, "P65"],
  // Local time would skip these hours, or have them twice, in one zone or another.
  ["Sun Mar 29 02:30:00 2026", at(2026, 3, 29, 2), 1_800_000, "P68"],
  ["Sun Oct 25 02:30:00 2026", at(2026, 10, 25, 2), 1_800_000, "P68"],
  ["Saturday, 01-Jan-00 00:00:00 GMT", at(1999, 12, 31, 23, 59, 0), 60_000, "P66"],
  ["Friday, 31-Dec-99 23:59:59 GMT", at(1999, 12, 31, 23, 59, 0), 59_000, "P66"],
  ["Friday, 31-Dec-99 23:59:59 GMT", now, 0, "P66"],
  ["Friday, 31-Dec-49 23:59:59 GMT", now, longest, "P66"],
  ["Friday, 31-Dec-49 23:59:59 GMT", at(2049, 12, 31, 23, 59, 0), 59_000, "P66"],
];

const iso = (time: number): string => new Date(time).toISOString();

/** HTTP dates in the header `retry-after`. */
export const httpDates: readonly ParseCase[] = dates.map(([date, time, found, ...holds]) => ({
  name: `With retry-after: ${date} the delay is ${found} ms at ${iso(time)}`,
  holds,
  status: 503,
  headers: [["Retry-After", date]],
  now: time,
  expected: { ...empty, retryAfterMs: found },
}));

/** What is no date in any language, though the parser of one or another takes it for one. */
const refused: readonly string[] = [
  "2026",
  "26",
  "-26",
  "+26",
  "26 Jul",
  "Jul 26",
  "26 Jul 2026",
  "Sun, 26 Jul 2026",
  "Sun, 26 Jul 12:00:30 GMT",
  "Jul 26 12:00:30",
  "12:00:30",
  "12:00:30 GMT",
  "GMT",
  "Sun",
  "Jul",
  "soon 26",
  "26 GMT",
  "1 2 2026",
  "1/2/2026",
  "Sun, 26 2026 12:00:30 GMT",
];

/** What is no date, in `retry-after` and in `date`. */
export const noHttpDates: readonly ParseCase[] = refused
  .filter((text) => !/^\d+$/.test(text))
  .map((text) => ({
    name: `With retry-after: ${text} there is no date to wait for`,
    holds: ["P60", "P67"],
    status: 503,
    headers: [["Retry-After", text]],
    now,
    expected: { ...empty, retryAfterMs: null },
  }));

const later = "Sun, 26 Jul 2026 12:00:30 GMT";

type Sent = readonly [what: string, headers: readonly Header[], found: number];

/** The clock of the server, in the header `date`. */
const sent: readonly Sent[] = [
  ["ahead", [["Date", "Sun, 26 Jul 2026 12:00:20 GMT"]], 10_000],
  ["behind", [["date", "Sun, 26 Jul 2026 11:59:20 GMT"]], 70_000],
  ["beyond the date", [["Date", "Sun, 26 Jul 2026 12:01:00 GMT"]], 0],
  ["in the form of RFC 850", [["Date", "Sunday, 26-Jul-26 12:00:20 GMT"]], 10_000],
  ["in the form of asctime", [["Date", "Sun Jul 26 12:00:20 2026"]], 10_000],
  [
    "divided at its comma",
    [
      ["Date", "Sun"],
      ["Date", "26 Jul 2026 12:00:20 GMT"],
    ],
    10_000,
  ],
  ...["", "now", "0", ...refused].map(
    (text): Sent => [`that is no date: ${JSON.stringify(text)}`, [["Date", text]], 30_000],
  ),
];

/** Dates that are measured against the server's own clock. */
export const serverDates: readonly ParseCase[] = [
  ...sent.map(
    ([what, headers, found]): ParseCase => ({
      name: `A wait until a date, with a clock of the server ${what}`,
      holds: ["P61", ...(/no date/.test(what) ? ["P67"] : [])],
      status: 503,
      headers: [["Retry-After", later], ...headers],
      now,
      expected: { ...empty, retryAfterMs: found },
    }),
  ),
  {
    name: "A wait of so many seconds does not depend on the clock of the server",
    holds: ["P59", "P61"],
    status: 503,
    headers: [
      ["Date", "Sun, 26 Jul 2026 12:00:20 GMT"],
      ["Retry-After", "30"],
    ],
    now,
    expected: { ...empty, retryAfterMs: 30_000 },
  },
];
