import type { Header } from "../../src/vector.ts";
import { empty, now, type ParseCase } from "../author.ts";

const longest = 31_536_000_000;

/** Delays as `retry-after-ms` and `retry-after` tell them. */
const delays: readonly (readonly [
  ms: string | null,
  after: string | null,
  found: number | null,
])[] = [
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
  // What is no delay leaves the word to the other header.
  ["", "7", 7000],
  ["-1", "7", 7000],
  ["1.5", "7", 7000],
  ["1e3", "7", 7000],
  ["1500ms", "7", 7000],
  ["1,5", "7", 7000],
  ["soon", "7", 7000],
  ["+1500", "7", 7000],
  ["１５", "7", 7000],
  ["soon", null, null],
  ["Sun, 26 Jul 2026 12:00:30 GMT", null, null],
];

/** Values of `retry-after` that are no delay. */
const refused: readonly string[] = [
  "",
  " ",
  "-1",
  "-0",
  "+5",
  "5.0",
  "5.5",
  ".5",
  "5.",
  "5e2",
  "5E2",
  "0x10",
  "1_000",
  "1,000",
  "1 000",
  "5, 6",
  "5;q=1",
  "5s",
  "5 seconds",
  "PT5S",
  '"5"',
  "NaN",
  "Infinity",
  "null",
  "true",
  "soon",
  "٥",
  "５",
  "²",
];

const digits = "9".repeat(400);

/** Headers that tell when, and whether, to try again. */
export const retryAfter: readonly ParseCase[] = [
  ...delays.map(([ms, after, found]): ParseCase => {
    const headers: Header[] = [];
    if (after !== null) headers.push(["retry-after", after]);
    if (ms !== null) headers.push(["retry-after-ms", ms]);
    const said = headers.map(([name, value]) => `${name}: ${value}`).join(" and ");
    return {
      name: `With ${said} the delay is ${found === null ? "none" : `${found} ms`}`,
      holds: [
        ...(ms === null ? ["P41"] : ["P40"]),
        ...(ms !== null && !/^\d+$/.test(ms) ? ["P43"] : []),
        ...(found === longest ? ["P44"] : []),
      ],
      status: 503,
      headers,
      now,
      expected: { ...empty, retryAfterMs: found },
    };
  }),
  {
    name: "A delay of 400 digits in milliseconds is the longest",
    holds: ["P40", "P44"],
    headers: [["retry-after-ms", digits]],
    expected: { ...empty, retryAfterMs: longest },
  },
  {
    name: "A delay of 400 digits in seconds is the longest",
    holds: ["P41", "P44"],
    headers: [["retry-after", digits]],
    expected: { ...empty, retryAfterMs: longest },
  },
  {
    name: "A delay of 400 zeros is 0",
    holds: ["P40"],
    headers: [["retry-after-ms", "0".repeat(400)]],
    expected: { ...empty, retryAfterMs: 0 },
  },
  ...refused.map(
    (value): ParseCase => ({
      name: `With retry-after: ${JSON.stringify(value)} there is no delay`,
      holds: ["P41", "P43"],
      status: 429,
      headers: [["Retry-After", value]],
      now,
      expected: { ...empty, retryAfterMs: null },
    }),
  ),
  {
    name: "A delay is found whatever the status and the body are",
    holds: ["P41"],
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
