import { bytes, empty, error, type ParseCase, plain } from "../author.ts";

const bad = "\ufffd";

/** Bytes of which every decoder makes the same text. */
const alike: readonly (readonly [what: string, sent: readonly number[], read: string])[] = [
  ["a byte that starts nothing", [0xff], bad],
  ["a continuation without start", [0x80], bad],
  ["a start before ASCII", [0xc3, 0x28], `${bad}(`],
  ["a sequence of four without its last byte", [0xf0, 0x9f, 0x98, 0x2e], `${bad}.`],
  ["a sequence of three without its last byte", [0xe2, 0x82, 0x2e], `${bad}.`],
  ["ISO 8859-1", [0x66, 0xfc, 0x72], `f${bad}r`],
  ["two ill-formed sequences apart", [0xff, 0x2e, 0xff], `${bad}.${bad}`],
  ["U+FFFD itself, twice", [0xef, 0xbf, 0xbd, 0xef, 0xbf, 0xbd], bad + bad],
  ["a noncharacter, which is well-formed", [0xef, 0xbf, 0xbf], "\uffff"],
  ["the last character of all", [0xf4, 0x8f, 0xbf, 0xbf], "\u{10ffff}"],
];

/** Bytes of which each decoder makes as many U+FFFD as it likes, and nothing else. */
const unlike: readonly (readonly [what: string, sent: readonly number[]])[] = [
  ["two continuations without start", [0x80, 0xbf]],
  ["two broken sequences in a row", [0xe2, 0x82, 0xf0, 0x9f]],
  ["a quote in two bytes", [0xc0, 0xa2]],
  ["a quote in three bytes", [0xe0, 0x80, 0xa2]],
  ["a quote in four bytes", [0xf0, 0x80, 0x80, 0xa2]],
  ["a surrogate", [0xed, 0xa0, 0x80]],
  ["a pair of surrogates", [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]],
  ["a number above U+10FFFF", [0xf4, 0x90, 0x80, 0x80]],
  ["a start that no sequence has", [0xf5, 0x80, 0x80, 0x80]],
  ["a sequence of five", [0xf8, 0x88, 0x80, 0x80, 0x80]],
];

const body = error({ message: "no", code: "invalid_request" });
const invalid = { code: "invalid_request", message: "no" };

/** Bodies in bytes, and the byte order mark. */
export const byteBodies: readonly ParseCase[] = [
  ...alike.flatMap(([what, sent, read]): ParseCase[] => [
    {
      name: `A message in bytes with ${what}`,
      holds: ["P80"],
      body: bytes('{"error":{"message":"<', sent, '>","code":"x"}}'),
      expected: { code: "x", message: `<${read}>` },
    },
    {
      name: `A body in bytes without JSON, with ${what}`,
      holds: ["P80", "P28"],
      body: bytes("<", sent, ">"),
      expected: plain(`<${read}>`),
    },
  ]),
  ...unlike.map(
    ([what, sent]): ParseCase => ({
      name: `A body in bytes, with ${what} in a field that no shape has, is JSON`,
      holds: ["P80"],
      body: bytes('{"error":{"message":"no","x":"', sent, '","code":"x"}}'),
      expected: { code: "x", message: "no" },
    }),
  ),
  {
    name: "A body in bytes that breaks off in the middle of a character",
    holds: ["P80", "P70"],
    body: bytes('{"error":{"message":"', [0xe4, 0xbd]),
    expected: plain(`{"error":{"message":"${bad}`),
  },
  {
    name: "A key in bytes that is not UTF-8 is another key",
    holds: ["P80", "P11"],
    body: bytes('{"error":{"message":"no","cod', [0xff], 'e":"x","code":"y"}}'),
    expected: { code: "y", message: "no" },
  },
  {
    name: "A key with a letter in two bytes is another key",
    holds: ["P80", "P11"],
    body: bytes('{"error":{"message":"no","code":"y","cod', [0xc1, 0xa5], '":"x"}}'),
    expected: { code: "y", message: "no" },
  },
  {
    name: "A body in ISO 8859-1 that is no JSON is text",
    holds: ["P80", "P70", "P32"],
    body: bytes("no\0", [0xe9], "t", [0xe9]),
    expected: plain(`no\0${bad}t${bad}`),
  },
  { name: "No bytes at all are an empty body", holds: ["P19"], body: bytes(), expected: empty },
  {
    name: "A byte order mark at the start of JSON is dropped",
    holds: ["P7"],
    body: `\ufeff${body}`,
    expected: invalid,
  },
  {
    name: "A byte order mark at the start of text is dropped",
    holds: ["P7", "P28"],
    body: "\ufeff no",
    expected: plain("no"),
  },
  {
    name: "A byte order mark alone is an empty body",
    holds: ["P7", "P19"],
    body: "\ufeff\n",
    expected: empty,
  },
  {
    name: "A second byte order mark is a character, so the body is no JSON",
    holds: ["P7", "P10"],
    body: `\ufeff\ufeff${body}`,
    expected: plain(`\ufeff${body}`),
  },
  {
    name: "A byte order mark after a space is a character, so the body is no JSON",
    holds: ["P7", "P10"],
    body: ` \ufeff${body}`,
    expected: plain(`\ufeff${body}`),
  },
  {
    name: "A byte order mark at the end is a character, so the body is no JSON",
    holds: ["P7", "P10", "P28"],
    body: `${body}\ufeff`,
    expected: plain(`${body}\ufeff`),
  },
  {
    name: "A byte order mark in a message is a character",
    holds: ["P7", "P71"],
    body: error({ message: "\ufeffno", code: "x" }),
    expected: { code: "x", message: "\ufeffno" },
  },
];
