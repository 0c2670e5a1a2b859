import { error, type ParseCase } from "../author.ts";

/** Numbers as they stand in the body, and the code that each gives. */
const numbers: readonly (readonly [number: string, code: string | null])[] = [
  ["429", "429"],
  ["429.0", "429"],
  ["4.29e2", "429"],
  ["42900E-2", "429"],
  ["0.429e+3", "429"],
  ["0", "0"],
  ["-0", "0"],
  ["-0.0", "0"],
  ["0e999", "0"],
  ["-1", "-1"],
  ["1e3", "1000"],
  ["1000000", "1000000"],
  ["1e15", "1000000000000000"],
  ["9007199254740991", "9007199254740991"],
  ["-9007199254740991", "-9007199254740991"],
  ["9007199254740990.6", "9007199254740991"],
  ["9007199254740992", null],
  ["-9007199254740992", null],
  ["9007199254740993", null],
  ["18446744073709551616", null],
  ["1e16", null],
  ["1e21", null],
  ["1e400", null],
  ["-1e400", null],
  ["1.5", null],
  ["0.1", null],
  ["-0.5", null],
  ["5e-324", null],
  ["1e-400", "0"],
  ["0.99999999999999999999", "1"],
  ["4503599627370497.5", "4503599627370498"],
  [`429.${"0".repeat(400)}`, "429"],
  [`429${"0".repeat(400)}e-400`, "429"],
  ["9".repeat(400), null],
  ["9".repeat(5000), null],
];

const named = (number: string): string =>
  number.length > 50 ? `${number.slice(0, 5)}… (${number.length} characters)` : number;

/** Texts that stay as they are though they are near to a code, or to none. */
const texts: readonly string[] = [
  " invalid_request",
  "invalid_request ",
  "invalid_request\n",
  "\tinvalid_request",
  "INVALID_REQUEST",
  "Invalid_Request",
  "InvalidRequest",
  "invalid-request",
  "invalid_request\u200b",
  "ınvalid_request",
  "invalid_request\u0000",
  "channel:no-available-key",
  "channel_no_available_key",
  "channel",
  " ",
  "nil",
  "null",
  "<nil> ",
  "<NIL>",
  "0",
  "true",
  "模型不存在",
];

/** Values that are none, in any of the three fields. */
const nones: readonly unknown[] = [
  "",
  "<nil>",
  null,
  true,
  false,
  [],
  ["invalid_request"],
  {},
  { code: "x" },
];

/** What the fields `code`, `type` and `param` are. */
export const codes: readonly ParseCase[] = [
  ...numbers.map(
    ([number, code]): ParseCase => ({
      name: `The number ${named(number)} as code is ${code === null ? "none" : `the text ${code}`}`,
      holds: ["P21"],
      status: 400,
      body: `{"error":{"message":"no","code":${number}}}`,
      expected: { code, message: "no" },
    }),
  ),
  ...texts.map(
    (text): ParseCase => ({
      name: `The code ${JSON.stringify(text)} is as sent, and not known`,
      holds: ["P20", "P22", "P26"],
      body: error({ message: "no", code: text, type: text, param: text }),
      expected: { code: text, known: false, message: "no", type: text, param: text },
    }),
  ),
  ...nones.map(
    (value): ParseCase => ({
      name: `${JSON.stringify(value)} is none, in code, type and param alike`,
      holds: [typeof value === "string" ? "P22" : "P23"],
      body: error({ message: "no", code: value, type: value, param: value }),
      expected: { code: null, known: false, message: "no", type: null, param: null },
    }),
  ),
  {
    name: "A number is a code, but none in type and param",
    holds: ["P21", "P24"],
    body: error({ message: "no", code: 429, type: 429, param: 429 }),
    expected: { code: "429", status: 429, message: "no", type: null, param: null },
  },
  {
    name: "Type and param are as sent, not trimmed",
    holds: ["P24"],
    body: error({ message: "no", code: "x", type: " T\t", param: " messages[0].Content " }),
    expected: { code: "x", message: "no", type: " T\t", param: " messages[0].Content " },
  },
  ...[null, "", "<nil>", false, {}, 1.5].map(
    (code): ParseCase => ({
      name: `Where the code is ${JSON.stringify(code)}, a type that is a known code is the code`,
      holds: ["P25", "P26", "P50"],
      status: 500,
      body: error({ message: "no", type: "model_price_error", param: "", code }),
      expected: {
        code: "model_price_error",
        known: true,
        message: "no",
        type: "model_price_error",
        recovery: "terminal",
        actor: "operator",
        docsUrl: "https://errors.example.org/codes/model-price-error/",
      },
    }),
  ),
  {
    name: "Where there is a code that is not known, a type that is a known code stays the type",
    holds: ["P25", "P26"],
    status: 400,
    body: error({ message: "no", type: "get_channel_failed", code: "x" }),
    expected: { code: "x", known: false, message: "no", type: "get_channel_failed" },
  },
  {
    name: "Where the code is a number, a type that is a known code stays the type",
    holds: ["P21", "P25"],
    status: 400,
    body: error({ message: "no", type: "get_channel_failed", code: 0 }),
    expected: { code: "0", known: false, message: "no", type: "get_channel_failed" },
  },
  {
    name: "Where both are known, the code counts and not the type",
    holds: ["P25", "P50"],
    body: error({ message: "no", type: "get_channel_failed", code: "invalid_request" }),
    expected: {
      code: "invalid_request",
      message: "no",
      type: "get_channel_failed",
      recovery: "correctable",
    },
  },
  {
    name: "A type that is a known code in other case is not the code",
    holds: ["P25", "P26"],
    body: error({ message: "no", type: "Invalid_Request", code: "" }),
    expected: { code: null, message: "no", type: "Invalid_Request" },
  },
  {
    name: "A type of problem details that is a known code is the code",
    holds: ["P25"],
    body: '{"type":"bad_response","detail":"no"}',
    expected: { format: "problem", code: "bad_response", message: "no", type: "bad_response" },
  },
  {
    name: "The URL of a code's docs as type of problem details is that code",
    holds: ["P75"],
    body: '{"type":"https://errors.example.org/codes/bad-response/","detail":"no"}',
    expected: {
      format: "problem",
      code: "bad_response",
      message: "no",
      type: "https://errors.example.org/codes/bad-response/",
    },
  },
];
