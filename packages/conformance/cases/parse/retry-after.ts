import type { Header } from "../../../codegen/src/formats/vector.ts";
import { empty, now, type ParseCase } from "../author.ts";

const longest = 31_536_000_000;

/** What `retry-after-ms` and `retry-after` say, and the delay. */
type Delay = readonly [ms: string | null, after: string | null, found: number | null];

const whole: readonly Delay[] = [
  ["0", null, 0],
  ["1", null, 1],
  ["1500", null, 1500],
  ["007", null, 7],
  ["1500", "7", 1500],
  ["0", "7", 0],
  ["31536000000", null, longest],
  ["31536000001", null, longest],
  ["31535999999", null, longest - 1],
  ["18446744073709551617", null, longest],
  [null, "0", 0],
  [null, "1", 1000],
  [null, "120", 120_000],
  [null, "00120", 120_000],
  [null, "31535999", longest - 1000],
  [null, "31536000", longest],
  [null, "31536001", longest],
  [null, "2147483648", longest],
  // Times 1,000, these are small again in 64 bits.
  [null, "18446744073709553", longest],
  [null, "9223372036854775808", longest],
  [null, "99999999999999999999999999", longest],
];

/** Fractions, which are rounded up. */
const fractions: readonly Delay[] = [
  ["25876.5", null, 25_877],
  ["1500.0", null, 1500],
  ["0.001", null, 1],
  ["1.5", "7", 2],
  ["0.0", "7", 0],
  ["31536000000.5", null, longest],
  [null, "2.0", 2000],
  [null, "1.5", 1500],
  [null, "0.493", 493],
  [null, "2.007", 2007],
  [null, "8.2", 8200],
  [null, "0.0001", 1],
  [null, "1.0001", 1001],
  [null, "0.0", 0],
  [null, "31535999.999", longest - 1],
  [null, "31535999.9991", longest],
  [null, "31536000.5", longest],
  [null, "5.", 5000],
  [null, ".5", 500],
  ["5.", null, 5],
  [".5", null, 1],
];

const lists: readonly Delay[] = [
  [null, "30, 30", 30_000],
  [null, "5,7", 7000],
  [null, "7 ,\t5", 7000],
  [null, "0, 0.5, 0", 500],
  [null, "5, 5, 5, 5, 5, 5, 5, 5", 5000],
  [null, "5, ", 5000],
  [null, ", ,5", 5000],
  [null, "soon, 5", 5000],
  [null, "-9, 5, 9s", 5000],
  ["1500, 2500", "7", 2500],
  ["1500, soon", "7", 1500],
  ["1,5", "7", 5],
  [null, "5, Sun, 26 Jul 2026 12:00:30 GMT", 30_000],
  [null, "Sun, 26 Jul 2026 12:00:30 GMT, 45", 45_000],
  [null, "Sun, 26 Jul 2026 12:00:30 GMT, Sun, 26 Jul 2026 12:00:30 GMT", 30_000],
  [null, "Sun, 26 Jul 2026 12:00:30 GMT, Sunday, 26-Jul-26 12:00:40 GMT", 40_000],
  [null, "Sun Jul 26 12:00:30 2026, 5, Sun Jul 26 12:00:20 2026", 30_000],
];

/** What is no delay leaves the word to the other header. */
const other: readonly Delay[] = [
  ["", "7", 7000],
  ["-1", "7", 7000],
  ["1e3", "7", 7000],
  ["1500ms", "7", 7000],
  ["soon", "7", 7000],
  ["+1500", "7", 7000],
  ["-1, 1e3", "7", 7000],
  ["１５", "7", 7000],
  ["soon", null, null],
  ["Sun, 26 Jul 2026 12:00:30 GMT", null, null],
  ["Sun, 26 Jul 2026 12:00:30 GMT", "7", 7000],
];

/** Delays as real servers have sent them. */
const sent: readonly (readonly [server: string, header: Header, found: number])[] = [
  ["Sentry", ["Retry-After", "292.052427053"], 292_053],
  ["Microsoft Graph", ["Retry-After", "2.542"], 2542],
  ["SpaceTraders", ["Retry-After", "0.503"], 503],
  ["a source of Data Prepper", ["Retry-After", "299.997"], 299_997],
];

/** Values of `retry-after` that are no delay. */
const refused: readonly string[] = [
  "",
  " ",
  ",",
  ", ,",
  ".",
  "..5",
  "5.5.5",
  "-1",
  "-0",
  "+5",
  "-1.5",
  "5e2",
  "5E2",
  "5.5e2",
  "0x10",
  "1_000",
  "1 000",
  "5;q=1",
  "5s",
  "5.5s",
  "6m0s",
  "5 seconds",
  "5d",
  "5f",
  "5L",
  "PT5S",
  '"5"',
  "NaN",
  "Infinity",
  "inf",
  "null",
  "true",
  "soon",
  "soon, later",
  "٥",
  "５",
  "²",
  "٥.٥",
];

const digits = "9".repeat(400);

/** A vector of a delay that holds these sentences, beside those of the header and of the longest delay. */
const delayed =
  (...holds: readonly string[]) =>
  ([ms, after, found]: Delay): ParseCase => {
    const headers: Header[] = [];
    if (after !== null) headers.push(["retry-after", after]);
    if (ms !== null) headers.push(["retry-after-ms", ms]);
    const said = headers.map(([name, value]) => `${name}: ${value}`).join(" and ");
    const own = ms === null ? "P59" : "P58";
    return {
      name: `With ${said} the delay is ${found === null ? "none" : `${found} ms`}`,
      holds: [...new Set([own, ...holds, ...(found === longest ? ["P44"] : [])])],
      status: 503,
      headers,
      now,
      expected: { ...empty, retryAfterMs: found },
    };
  };

/** Headers that say when, and whether, to try again. */
export const retryAfter: readonly ParseCase[] = [
  ...whole.map(delayed()),
  ...fractions.map(delayed("P63", "P64")),
  ...lists.map(delayed("P62")),
  ...other.map(delayed("P59", "P63")),
  ...sent.map(
    ([server, header, found]): ParseCase => ({
      name: `With ${header.join(": ")}, which ${server} has sent, the delay is ${found} ms`,
      holds: ["P59", "P63", "P64"],
      status: 429,
      headers: [header],
      expected: { ...empty, retryAfterMs: found },
    }),
  ),
  {
    name: "A delay of 400 digits in milliseconds is the longest",
    holds: ["P58", "P44"],
    headers: [["retry-after-ms", digits]],
    expected: { ...empty, retryAfterMs: longest },
  },
  {
    name: "A delay of 400 digits in seconds is the longest",
    holds: ["P59", "P44"],
    headers: [["retry-after", digits]],
    expected: { ...empty, retryAfterMs: longest },
  },
  {
    name: "A delay of 400 zeros is 0",
    holds: ["P58"],
    headers: [["retry-after-ms", "0".repeat(400)]],
    expected: { ...empty, retryAfterMs: 0 },
  },
  ...refused.map(
    (value): ParseCase => ({
      name: `With retry-after: ${JSON.stringify(value)} there is no delay`,
      holds: ["P60", "P63"],
      status: 429,
      headers: [["Retry-After", value]],
      now,
      expected: { ...empty, retryAfterMs: null },
    }),
  ),
  {
    name: "A delay is found whatever the status and the body are",
    holds: ["P59"],
    status: 200,
    headers: [["retry-after", "5"]],
    body: '{"ok":true}',
    expected: { format: "text", message: '{"ok":true}', retryAfterMs: 5000 },
  },
  ...(
    [
      ["true", true],
      ["false", false],
      ["True", null],
      ["FALSE", null],
      ["1", null],
      ["0", null],
      ["yes", null],
      ["", null],
      ["true, true", null],
      ["true;", null],
      ["truefalse", null],
    ] as const
  ).map(
    ([value, found]): ParseCase => ({
      name: `With x-should-retry: ${JSON.stringify(value)} the server's wish is ${found ?? "none"}`,
      holds: ["P49"],
      status: 503,
      headers: [["X-Should-Retry", value]],
      expected: { ...empty, shouldRetry: found },
    }),
  ),
];
