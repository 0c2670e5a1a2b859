import { empty, type ParseCase } from "../author.ts";

/** Values of a header, and whether each is an id. */
const values: readonly (readonly [what: string, value: string, isId: boolean])[] = [
  ["one character", "!", true],
  ["256 characters", "r".repeat(256), true],
  ["257 characters", "r".repeat(257), false],
  ["no character", "", false],
  ["the last character of ASCII that shows", "~", true],
  ["quotes, brackets and a semicolon", '{"a";(b)[c]<d>}', true],
  ["a space within", "r 1", false],
  ["a tab within", "r\t1", false],
  ["a comma", "r,1", false],
  ["U+007F", "r\u007f", false],
  ["a letter beyond ASCII", "ré", false],
  ["a NUL", "r\0", false],
  ["a line break within", "r\r\nx-evil: 1", false],
];

/** Ids of requests in headers. */
export const requestIds: readonly ParseCase[] = [
  ...values.map(
    ([what, value, isId]): ParseCase => ({
      name: `A request id of ${what} is ${isId ? "an id" : "none"}`,
      holds: ["P34", "P35"],
      headers: [["x-request-id", value]],
      expected: { ...empty, requestId: isId ? value : null },
    }),
  ),
  ...["X-Oneapi-Request-Id", "X-Request-Id", "Request-Id"].map(
    (name): ParseCase => ({
      name: `The request id is in ${name}`,
      holds: ["P3", "P35"],
      headers: [[name, "r-1"]],
      expected: { ...empty, requestId: "r-1" },
    }),
  ),
  ...["X-Amzn-RequestId", "CF-Ray", "X-Correlation-Id", "requestid"].map(
    (name): ParseCase => ({
      name: `The request id is not in ${name}, which the catalogue does not name`,
      holds: ["P35"],
      headers: [[name, "r-1"]],
      expected: empty,
    }),
  ),
  {
    name: "Of several request ids that of the catalogue's first header counts, wherever it stands",
    holds: ["P35"],
    headers: [
      ["request-id", "third"],
      ["x-request-id", "second"],
      ["x-oneapi-request-id", "first"],
    ],
    expected: { ...empty, requestId: "first" },
  },
  {
    name: "A header whose value is no id is skipped, and the next one counts",
    holds: ["P34", "P35"],
    headers: [
      ["x-oneapi-request-id", ""],
      ["x-request-id", "not an id"],
      ["request-id", "third"],
    ],
    expected: { ...empty, requestId: "third" },
  },
  {
    name: "A header that comes twice is no id, and the next one counts",
    holds: ["P4", "P34", "P35"],
    headers: [
      ["x-oneapi-request-id", "a"],
      ["x-request-id", "b"],
      ["x-oneapi-request-id", "a"],
    ],
    expected: { ...empty, requestId: "b" },
  },
];
