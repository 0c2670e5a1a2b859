import type { ExpectedError } from "../../codegen/src/vectors/rendered.ts";
import type { RaiseCase } from "./author.ts";

const meaning = "Invalid request parameters";

type Row = readonly [
  name: string,
  holds: string[],
  options: RaiseCase["options"],
  error: ExpectedError,
  code?: string,
  needs?: RaiseCase["needs"],
];

const usual = { status: 400, message: meaning };

const longest = { "retry-after": "31536000" };
const year = { retryAfterMs: 31_536_000_000 };

/** Delays, and the header of each. */
const delays: readonly (readonly [
  ms: number | null,
  seconds: string | null,
  needs?: "range" | "untyped",
])[] = [
  [0, "0"],
  [1, "1"],
  [999, "1"],
  [1000, "1"],
  [1001, "2"],
  [59_999, "60"],
  [60_000, "60"],
  [31_536_000_000, "31536000"],
  [31_535_999_001, "31536000"],
  [31_536_000_001, "31536000"],
  [9_007_199_254_740_991, "31536000"],
  [null, null],
  [-1, null, "range"],
  [-1000, null, "range"],
  [1e300, "31536000", "untyped"],
  [1000.5, "2", "untyped"],
  [0.5, "1", "untyped"],
];

const requestIds: readonly (readonly [what: string, id: string | null, isId: boolean])[] = [
  ["is sent", "r-1", true],
  ["has 256 characters", "r".repeat(256), true],
  ["has 257 characters, so it is none", "r".repeat(257), false],
  ["is empty, so it is none", "", false],
  ["has a space, so it is none", "r 1", false],
  ["has a comma, so it is none", "r,1", false],
  ["has a line break that would start another header, so it is none", "r\r\nx-evil: 1", false],
  ["has a letter beyond ASCII, so it is none", "ré", false],
  ["is null", null, false],
];

/** Details of every kind but null. */
const details: readonly unknown[] = [
  { errors: [{ param: "model" }], more: null },
  ["model", null],
  [],
  {},
  "no such model",
  "",
  7,
  0,
  true,
  false,
];

const messages: readonly (readonly [
  what: string,
  holds: string[],
  message: string,
  parsed?: string,
])[] = [
  ["is given", ["R3", "R10"], "field model is required"],
  ["is given and empty", ["R3", "R10"], ""],
  ["is given in Chinese", ["R3", "R10"], "额度不足"],
  ["has quotes, brackets, U+0000 and U+2028", ["R3", "R10"], '"}\\{</script>\0\u2028'],
  ["has 1,000 characters", ["R10"], "x".repeat(1000)],
  ["has 1,001 characters, of which parse keeps 1,000", ["R10"], "x".repeat(1001), "x".repeat(1000)],
];

const rows: readonly Row[] = [
  ["Nothing but a code is given", ["R16", "R3", "R4", "R5", "R6"], {}, usual],
  [
    "The second of the code's statuses is given",
    ["R16"],
    { status: 500 },
    { ...usual, status: 500 },
  ],
  [
    "The first of the code's statuses is not the lowest",
    ["R16"],
    {},
    { status: 500, message: "Invalid channel key" },
    "channel:invalid_key",
  ],
  [
    "The status in a class of the code is given",
    ["R16", "R17"],
    { status: 504 },
    { status: 504, message: "Upstream timeout" },
    "channel:response_time_exceeded",
  ],
  ...[400, 499, 500, 599].map(
    (status): Row => [
      `The status ${status} is in one of the code's two classes`,
      ["R16", "R17"],
      { status },
      { status, message: "Bad upstream status code" },
      "bad_response_status_code",
    ],
  ),
  [
    "A code of two classes is given alone",
    ["R16"],
    {},
    { status: 500, message: "Bad upstream status code" },
    "bad_response_status_code",
  ],
  ["A param is given", ["R4", "R5"], { param: "messages[0]" }, { ...usual, param: "messages[0]" }],
  ["The param null is given", ["R4", "R5"], { param: null }, usual],
  [
    "An empty param is given, of which parse makes none",
    ["R4", "R5"],
    { param: "" },
    { ...usual, param: "" },
  ],
  ...details.map(
    (given): Row => [
      `Details that are ${JSON.stringify(given)} are given, for which only problem details have a place`,
      ["R4", "R5"],
      { details: given },
      { ...usual, details: given },
    ],
  ),
  ["The details null are given, which are none", ["R5"], { details: null }, usual],
  [
    "A param and details are given",
    ["R4", "R5"],
    { param: "p", details: { param: "q", details: null } },
    { ...usual, param: "p", details: { param: "q", details: null } },
  ],
  [
    "All options are given",
    ["R16", "R3", "R4", "R5", "R7", "R8", "R10"],
    {
      status: 500,
      message: "no",
      param: "p",
      retryAfterMs: 2500,
      requestId: "r-1",
      cause: "db password is hunter2",
    },
    {
      status: 500,
      headers: { "retry-after": "3", "x-oneapi-request-id": "r-1" },
      message: "no",
      param: "p",
      parsed: { retryAfterMs: 3000, requestId: "r-1" },
    },
  ],
  ...messages.map(
    ([what, holds, message, read]): Row => [
      `A message ${what}`,
      holds,
      { message },
      { status: 400, message, ...(read !== undefined && { parsed: { message: read } }) },
    ],
  ),
  [
    "A message that ends with a request id, which parse cuts off",
    ["R3", "R10"],
    { message: "no (request id: r-1)" },
    { status: 400, message: "no (request id: r-1)", parsed: { message: "no", requestId: "r-1" } },
  ],
  [
    "A message that ends with another request id than the one that is sent",
    ["R8", "R10"],
    { message: "no (request id: r-1)", requestId: "r-2" },
    {
      status: 400,
      headers: { "x-oneapi-request-id": "r-2" },
      message: "no (request id: r-1)",
      parsed: { requestId: "r-2" },
    },
  ],
  ...delays.map(
    ([ms, seconds, needs]): Row => [
      `A delay of ${ms} ms ${seconds === null ? "is not sent" : `is sent as ${seconds} s`}`,
      ["R7", "R10"],
      { retryAfterMs: ms },
      {
        ...usual,
        ...(seconds !== null && { headers: { "retry-after": seconds } }),
        parsed: { retryAfterMs: seconds === null ? null : Number(seconds) * 1000 },
      },
      "invalid_request",
      needs && [needs],
    ],
  ),
  ...requestIds.map(
    ([what, requestId, isId]): Row => [
      `A request id ${what}`,
      ["R8", "R10"],
      { requestId },
      {
        ...usual,
        ...(isId && requestId && { headers: { "x-oneapi-request-id": requestId } }),
        parsed: { requestId: isId ? requestId : null },
      },
    ],
  ),
  ["A cause is nobody else's business", ["R9"], { cause: "connect to 10.0.0.7 refused" }, usual],
  [
    "A cause is nobody else's business, beside a message",
    ["R3", "R9"],
    { message: "no", cause: "the key sk-12345" },
    {
      ...usual,
      message: "no",
    },
  ],
  [
    "The longest delay and the longest id at once",
    ["R7", "R8"],
    { ...year, requestId: "r".repeat(256) },
    {
      ...usual,
      headers: { ...longest, "x-oneapi-request-id": "r".repeat(256) },
      parsed: { retryAfterMs: 31_536_000_000, requestId: "r".repeat(256) },
    },
  ],
];

/** What is raised. */
export const raised: readonly RaiseCase[] = rows.map(
  ([name, holds, options, expected, code = "invalid_request", needs]) => ({
    name,
    holds,
    ...(needs && { needs }),
    code,
    options,
    expected,
  }),
);
