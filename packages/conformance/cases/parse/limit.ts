import type { Body } from "../../../codegen/src/formats/vector.ts";
import { empty, type ParseCase, plain } from "../author.ts";

const limit = 1_048_576;

const repeat = (...parts: readonly (string | readonly [text: string, times: number])[]): Body => ({
  repeat: parts.map((part) =>
    typeof part === "string" ? { text: part, times: 1 } : { text: part[0], times: part[1] },
  ),
});

const start = '{"error":{"message":"no","code":"invalid_request","filler":"';
const end = '"}}';

/** A body that is JSON and takes so many bytes, filled with a text of so many bytes. */
function json(size: number, filler = "x", fillerBytes = 1, before = "", beforeBytes = 0): Body {
  const room = size - beforeBytes - start.length - end.length;
  const times = Math.floor(room / fillerBytes);
  const padding = room % fillerBytes;
  return repeat(before + start, [filler, times], `${"x".repeat(padding)}${end}`);
}

const invalid = { code: "invalid_request", message: "no" };
const cut = (filler: string): string => start + filler.repeat(1000 - start.length);

/** Bodies around the limit of 1 MiB. */
export const limits: readonly ParseCase[] = [
  {
    name: "A body of exactly 1,048,576 bytes is read as JSON",
    holds: ["P81"],
    body: json(limit),
    expected: invalid,
  },
  {
    name: "A body of 1,048,577 bytes is never read as JSON",
    holds: ["P81", "P31"],
    body: json(limit + 1),
    expected: plain(cut("x")),
  },
  {
    name: "A body of exactly 1,048,576 bytes in half as many characters is read as JSON",
    holds: ["P81"],
    body: json(limit, "é", 2),
    expected: invalid,
  },
  {
    name: "A body of 1,048,577 bytes in half as many characters is never read as JSON",
    holds: ["P81", "P31"],
    body: json(limit + 1, "é", 2),
    expected: plain(cut("é")),
  },
  {
    name: "A body of 1,048,577 bytes in a third as many characters is never read as JSON",
    holds: ["P81", "P31"],
    body: json(limit + 1, "语", 3),
    expected: plain(cut("语")),
  },
  {
    name: "A body of exactly 1,048,576 bytes in a quarter as many characters is read as JSON",
    holds: ["P81"],
    body: json(limit, "😀", 4),
    expected: invalid,
  },
  {
    name: "A byte order mark counts towards 1,048,576 bytes, which are read as JSON",
    holds: ["P7", "P81"],
    body: json(limit, "x", 1, "\ufeff", 3),
    expected: invalid,
  },
  {
    name: "A byte order mark counts towards 1,048,577 bytes, which are never read as JSON",
    holds: ["P7", "P81"],
    body: json(limit + 1, "x", 1, "\ufeff", 3),
    expected: plain(cut("x")),
  },
  {
    name: "JSON with whitespace up to the limit is read",
    holds: ["P81"],
    body: repeat('{"message":"no"}', [" ", limit - 16]),
    expected: { format: "flat", message: "no" },
  },
  {
    name: "JSON with whitespace beyond the limit is text",
    holds: ["P81"],
    body: repeat('{"message":"no"}', [" ", limit - 15]),
    expected: plain('{"message":"no"}'),
  },
  {
    name: "Of a body over the limit the first 1,048,576 bytes count",
    holds: ["P81", "P28"],
    body: repeat([" ", limit - 3], "abcdefgh"),
    expected: plain("abc"),
  },
  {
    name: "What begins after the limit does not count, so the body is empty",
    holds: ["P81", "P19"],
    body: repeat([" ", limit], '{"error":{"message":"no","code":"x"}}'),
    expected: empty,
  },
  ...[1, 2, 3].map(
    (inside): ParseCase => ({
      name: `A character of four bytes that the limit cuts after ${inside} is ill-formed`,
      holds: ["P80", "P81"],
      body: repeat([" ", limit - inside - 1], "a😀b"),
      expected: plain("a\ufffd"),
    }),
  ),
  {
    name: "A character of four bytes that ends at the limit counts",
    holds: ["P81"],
    body: repeat([" ", limit - 4], "😀b"),
    expected: plain("😀"),
  },
  {
    name: "A body of 10 MB that is JSON is text",
    holds: ["P81", "P31"],
    body: json(10_000_000),
    expected: plain(cut("x")),
  },
  {
    name: "A body of 10 MB of HTML is its first 1,000 characters",
    holds: ["P81", "P31"],
    body: repeat(["<p>é</p>\n", 1_000_000]),
    expected: plain("<p>é</p>\n".repeat(112).slice(0, 1000)),
  },
  {
    name: "A body of 10 MB of whitespace is empty",
    holds: ["P81", "P19"],
    body: repeat(["\r\n\t ", 2_500_000]),
    expected: empty,
  },
  {
    name: "A body over the limit whose first bytes end with a request id has it",
    holds: ["P81", "P39"],
    body: repeat([" ", limit - 22], "no (request id: r-123)."),
    expected: { ...plain("no"), requestId: "r-123" },
  },
];
