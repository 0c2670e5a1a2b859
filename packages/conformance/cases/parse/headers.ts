import { empty, now, type ParseCase } from "../author.ts";

/** How names, repeats and the space around values are read. */
export const headers: readonly ParseCase[] = [
  ...["retry-after", "Retry-After", "RETRY-AFTER", "rEtRy-AfTeR"].map(
    (name): ParseCase => ({
      name: `The header ${name} is found`,
      holds: ["P3", "P59"],
      headers: [[name, "5"]],
      expected: { ...empty, retryAfterMs: 5000 },
    }),
  ),
  {
    name: "A header whose name is like another only beyond ASCII is another: request-id with a long s",
    holds: ["P3"],
    headers: [["reque\u017ft-id", "r-1"]],
    expected: empty,
  },
  {
    name: "A header whose name only starts or ends like another is another",
    holds: ["P3"],
    headers: [
      ["x-request-id-2", "r-1"],
      ["my-request-id", "r-2"],
      ["retry-after ", "3"],
      ["", "4"],
    ],
    expected: empty,
  },
  {
    name: "A name that is __proto__ or constructor is a header like any other",
    holds: ["P3", "P12"],
    headers: [
      ["__proto__", "1"],
      ["constructor", "2"],
      ["retry-after", "3"],
    ],
    expected: { ...empty, retryAfterMs: 3000 },
  },
  {
    name: "A delay that is sent twice counts once",
    holds: ["P4", "P62"],
    headers: [
      ["Retry-After", "5"],
      ["Retry-After", "5"],
    ],
    expected: { ...empty, retryAfterMs: 5000 },
  },
  {
    name: "Of two delays in names of different case the greater counts",
    holds: ["P3", "P4", "P59", "P62"],
    headers: [
      ["Retry-After", "7"],
      ["retry-after", "5"],
    ],
    expected: { ...empty, retryAfterMs: 7000 },
  },
  {
    name: "Of delays in milliseconds the greatest counts",
    holds: ["P4", "P58", "P62"],
    headers: [
      ["retry-after-ms", "1500"],
      ["retry-after-ms", "2500.5"],
      ["retry-after-ms", "500"],
    ],
    expected: { ...empty, retryAfterMs: 2501 },
  },
  {
    name: "A date that is sent twice counts once",
    holds: ["P4", "P59", "P62"],
    headers: [
      ["Retry-After", "Sun, 26 Jul 2026 12:00:30 GMT"],
      ["Retry-After", "Sun, 26 Jul 2026 12:00:30 GMT"],
    ],
    now,
    expected: { ...empty, retryAfterMs: 30_000 },
  },
  {
    name: "A date that is divided at its comma into two headers is whole again",
    holds: ["P4", "P59", "P62"],
    headers: [
      ["Retry-After", "Sun"],
      ["X-Other", "1"],
      ["retry-after", "26 Jul 2026 12:00:30 GMT"],
    ],
    now,
    expected: { ...empty, retryAfterMs: 30_000 },
  },
  {
    name: "An empty header of its name after a delay is skipped",
    holds: ["P4", "P62"],
    headers: [
      ["Retry-After", "5"],
      ["Retry-After", ""],
    ],
    expected: { ...empty, retryAfterMs: 5000 },
  },
  {
    name: "The order to retry, told twice, is none",
    holds: ["P4", "P49"],
    headers: [
      ["x-should-retry", "true"],
      ["x-should-retry", "true"],
    ],
    expected: empty,
  },
  {
    name: "A request id that is told twice has a comma, so it is none",
    holds: ["P4", "P34", "P35"],
    headers: [
      ["x-request-id", "r-1"],
      ["x-request-id", "r-1"],
    ],
    expected: empty,
  },
  {
    name: "Spaces and tabs around a delay do not count",
    holds: ["P5", "P59"],
    headers: [["Retry-After", " \t 5\t "]],
    expected: { ...empty, retryAfterMs: 5000 },
  },
  {
    name: "Spaces and tabs around a request id and an order do not count",
    holds: ["P5", "P34", "P49"],
    headers: [
      ["x-request-id", "\tr-1 "],
      ["x-should-retry", " false\t"],
    ],
    expected: { ...empty, requestId: "r-1", shouldRetry: false },
  },
  {
    name: "Line breaks around a delay do not count",
    holds: ["P5", "P59"],
    headers: [["Retry-After", "\r\n5\n"]],
    expected: { ...empty, retryAfterMs: 5000 },
  },
  {
    name: "Spaces around each of the values that are joined do not count",
    holds: ["P4", "P5"],
    headers: [
      ["Retry-After", " Sun\t"],
      ["Retry-After", "  26 Jul 2026 12:00:30 GMT "],
    ],
    now,
    expected: { ...empty, retryAfterMs: 30_000 },
  },
  ...[
    ["a no-break space", "\u00a05"],
    ["a form feed", "5\f"],
    ["a vertical tab", "\v5"],
    ["a NUL", "5\0"],
    ["U+FEFF", "\ufeff5"],
  ].map(
    ([what, value]): ParseCase => ({
      name: `A delay with ${what} beside it is none`,
      holds: ["P5", "P63"],
      headers: [["Retry-After", value as string]],
      expected: empty,
    }),
  ),
];
