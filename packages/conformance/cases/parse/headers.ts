import { empty, now, type ParseCase } from "../author.ts";

/** How names, repeats and the space around values are read. */
export const headers: readonly ParseCase[] = [
  ...["retry-after", "Retry-After", "RETRY-AFTER", "rEtRy-AfTeR"].map(
    (name): ParseCase => ({
      name: `The header ${name} is found`,
      holds: ["P3", "P41"],
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
    name: "A delay that is told twice is a list, which is no delay",
    holds: ["P4", "P43"],
    headers: [
      ["Retry-After", "5"],
      ["Retry-After", "5"],
    ],
    expected: empty,
  },
  {
    name: "A delay that is told twice in names of different case is a list, too",
    holds: ["P3", "P4", "P43"],
    headers: [
      ["Retry-After", "5"],
      ["retry-after", "7"],
    ],
    expected: empty,
  },
  {
    name: "A date that is divided at its comma into two headers is whole again",
    holds: ["P4", "P42"],
    headers: [
      ["Retry-After", "Sun"],
      ["X-Other", "1"],
      ["retry-after", "26 Jul 2026 12:00:30 GMT"],
    ],
    now,
    expected: { ...empty, retryAfterMs: 30_000 },
  },
  {
    name: "The parts of a date in the wrong order are no date",
    holds: ["P4", "P45"],
    headers: [
      ["Retry-After", "26 Jul 2026 12:00:30 GMT"],
      ["Retry-After", "Sun"],
    ],
    now,
    expected: empty,
  },
  {
    name: "A delay with an empty header of its name after it is no delay",
    holds: ["P4", "P43"],
    headers: [
      ["Retry-After", "5"],
      ["Retry-After", ""],
    ],
    expected: empty,
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
    holds: ["P5", "P41"],
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
    holds: ["P5", "P41"],
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
      holds: ["P5", "P43"],
      headers: [["Retry-After", value as string]],
      expected: empty,
    }),
  ),
];
