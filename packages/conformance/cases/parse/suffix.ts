import { error, type ParseCase, plain } from "../author.ts";

/** Messages that end with the suffix or nearly do: what is left of each, and the id. */
const messages: readonly (readonly [
  what: string,
  sent: string,
  left: string,
  id: string | null,
])[] = [
  ["the suffix", "no (request id: r-1)", "no", "r-1"],
  ["the suffix alone", " (request id: r-1)", "", "r-1"],
  [
    "two suffixes, of which one is cut off",
    "no (request id: r-1) (request id: r-2)",
    "no (request id: r-1)",
    "r-2",
  ],
  [
    "the same suffix twice",
    "no (request id: r-1) (request id: r-1)",
    "no (request id: r-1)",
    "r-1",
  ],
  ["a space before the suffix", "no  (request id: r-1)", "no ", "r-1"],
  ["an id of 256 characters", `no (request id: ${"r".repeat(256)})`, "no", "r".repeat(256)],
  ["an id with a bracket", "no (request id: r-1))", "no", "r-1)"],
  [
    "the start of a suffix in a suffix",
    "no (request id: (request id: r-1)",
    "no (request id:",
    "r-1",
  ],
  ["no space before the bracket", "no(request id: r-1)", "no(request id: r-1)", null],
  ["no space after the colon", "no (request id:r-1)", "no (request id:r-1)", null],
  ["capitals", "no (Request ID: r-1)", "no (Request ID: r-1)", null],
  ["no bracket at its end", "no (request id: r-1", "no (request id: r-1", null],
  ["a full stop after the suffix", "no (request id: r-1).", "no (request id: r-1).", null],
  ["a space after the suffix", "no (request id: r-1) ", "no (request id: r-1) ", null],
  ["an empty id", "no (request id: )", "no (request id: )", null],
  ["an id with a space", "no (request id: r 1)", "no (request id: r 1)", null],
  ["an id with a comma", "no (request id: r,1)", "no (request id: r,1)", null],
  [
    "an id of 257 characters",
    `no (request id: ${"r".repeat(257)})`,
    `no (request id: ${"r".repeat(257)})`,
    null,
  ],
  ["an id beyond ASCII", "no (request id: 请求)", "no (request id: 请求)", null],
  [
    "an id after an earlier suffix",
    "no (request id: r-1) (request id: r 2)",
    "no (request id: r-1) (request id: r 2)",
    null,
  ],
  ["another word", "no (trace id: r-1)", "no (trace id: r-1)", null],
];

const suffixed = error({ message: "no (request id: r-1)", code: "x" });

/** Ids of requests at the end of messages. */
export const suffixes: readonly ParseCase[] = [
  ...messages.map(
    ([what, sent, left, id]): ParseCase => ({
      name: `A message with ${what} ${id === null ? "stays, and has no request id" : "has a request id"}`,
      holds: ["P36", "P37", "P38"],
      body: error({ message: sent, code: "x" }),
      expected: { code: "x", message: left, requestId: id },
    }),
  ),
  {
    name: "A suffix with the header's id is cut off",
    holds: ["P38"],
    headers: [["x-request-id", "r-1"]],
    body: suffixed,
    expected: { code: "x", message: "no", requestId: "r-1" },
  },
  {
    name: "A suffix with another id than the header's stays",
    holds: ["P35", "P37", "P38"],
    headers: [["x-request-id", "r-2"]],
    body: suffixed,
    expected: { code: "x", message: "no (request id: r-1)", requestId: "r-2" },
  },
  {
    name: "A suffix with the header's id in other case stays",
    holds: ["P38"],
    headers: [["x-request-id", "R-1"]],
    body: suffixed,
    expected: { code: "x", message: "no (request id: r-1)", requestId: "R-1" },
  },
  {
    name: "Where no header has an id, the suffix has it",
    holds: ["P35", "P37", "P38"],
    headers: [["x-request-id", "not an id"]],
    body: suffixed,
    expected: { code: "x", message: "no", requestId: "r-1" },
  },
  {
    name: "The suffix is found in a text body, without the whitespace after it",
    holds: ["P28", "P39"],
    body: "upstream is down (request id: r-1)\n",
    expected: { ...plain("upstream is down"), requestId: "r-1" },
  },
  {
    name: "A text body is trimmed first, so it does not start with the space of the suffix",
    holds: ["P28", "P36", "P39"],
    body: " (request id: r-1)",
    expected: plain("(request id: r-1)"),
  },
  ...[
    ["problem", '{"detail":"no (request id: r-1)","code":"x"}', "x"],
    ["anthropic", '{"error":{"type":"t","message":"no (request id: r-1)"}}', null],
    ["flat", '{"message":"no (request id: r-1)","code":"x"}', "x"],
    ["midjourney", '{"description":"no (request id: r-1)","code":"x"}', "x"],
  ].map(
    ([format, body, code]): ParseCase => ({
      name: `The suffix is found in the format ${format}`,
      holds: ["P39"],
      body: body as string,
      expected: {
        format: format as string,
        code: code as string | null,
        message: "no",
        ...(format === "anthropic" && { type: "t" }),
        requestId: "r-1",
      },
    }),
  ),
  {
    name: "The suffix is found beyond 1,000 characters, before the message is cut",
    holds: ["P31", "P39"],
    body: error({ message: `${"x".repeat(2000)} (request id: r-1)`, code: "x" }),
    expected: { code: "x", message: "x".repeat(1000), requestId: "r-1" },
  },
  {
    name: "What is left without the suffix has 1,000 characters, and stays whole",
    holds: ["P31", "P38", "P39"],
    body: error({ message: `${"x".repeat(1000)} (request id: r-1)`, code: "x" }),
    expected: { code: "x", message: "x".repeat(1000), requestId: "r-1" },
  },
  {
    name: "A suffix that only the cut would bring to the end is none",
    holds: ["P31", "P39"],
    body: error({ message: `${"x".repeat(982)} (request id: r-1) and more`, code: "x" }),
    expected: { code: "x", message: `${"x".repeat(982)} (request id: r-1)` },
  },
  {
    name: "A lone surrogate in the id is U+FFFD, which no id has",
    holds: ["P34", "P36", "P39"],
    body: '{"error":{"message":"no (request id: r\\ud800)","code":"x"}}',
    expected: { code: "x", message: "no (request id: r\ufffd)" },
  },
];
