import { error, type ParseCase, plain } from "../author.ts";

const bad = "\ufffd";

/** Escapes that are no characters, and what becomes of them. */
const surrogates: readonly (readonly [what: string, sent: string, read: string])[] = [
  ["the first half of a pair", "\\ud83d", bad],
  ["the second half of a pair", "\\ude00", bad],
  ["a pair the wrong way round", "\\ude00\\ud83d", bad + bad],
  ["a first half before a pair", "\\ud83d\\ud83d\\ude00", `${bad}😀`],
  ["a second half after a pair", "\\ud83d\\ude00\\ude00", `😀${bad}`],
  ["a first half before a letter", "\\ud83dx", `${bad}x`],
  ["a first half before an escaped letter", "\\ud83d\\u0078", `${bad}x`],
  ["a first half before a character beyond the BMP", "\\ud83d😀", `${bad}😀`],
];

/** Characters that stay though they show nothing. */
const controls: readonly (readonly [what: string, text: string])[] = [
  ["U+0000", "a\0b"],
  ["U+0000 at its ends", "\0a\0"],
  ["a line break and a tab", "\na\t"],
  ["escape sequences of a terminal", "\u001b[31ma\u001b[0m"],
  ["U+007F and U+0085", "\u007fa\u0085"],
  ["marks that turn the direction of text", "a\u202eb\u2066c"],
  ["U+FEFF", "\ufeffa"],
  ["U+2028", "a\u2028b"],
  ["a noncharacter", "a\uffff"],
];

/** A text of so many characters, and what is left of it. */
const lengths: readonly (readonly [what: string, character: string])[] = [
  ["of one byte", "x"],
  ["of two bytes", "é"],
  ["of four bytes, each two UTF-16 units,", "😀"],
];

/** Texts of the result: lone surrogates, length, control characters. */
export const texts: readonly ParseCase[] = [
  ...surrogates.map(
    ([what, sent, read]): ParseCase => ({
      name: `Each lone surrogate becomes U+FFFD: ${what}`,
      holds: ["P10", "P30"],
      body: `{"error":{"message":"<${sent}>","code":"x"}}`,
      expected: { code: "x", message: `<${read}>` },
    }),
  ),
  {
    name: "In code, type and param a lone surrogate becomes U+FFFD, so the code is not known",
    holds: ["P26", "P30"],
    body: '{"error":{"message":"no","code":"bad_response\\ud800","type":"\\udfff","param":"a\\udbffb"}}',
    expected: { code: `bad_response${bad}`, message: "no", type: bad, param: `a${bad}b` },
  },
  ...controls.map(
    ([what, text]): ParseCase => ({
      name: `In a message, code, type and param ${what} stays as it is`,
      holds: ["P20", "P24", "P71", "P32"],
      body: error({ message: text, code: text, type: text, param: text }),
      expected: { code: text, message: text, type: text, param: text },
    }),
  ),
  ...lengths.flatMap(([what, character]): ParseCase[] => [
    {
      name: `1,000 characters ${what} stay in every field`,
      holds: ["P31"],
      body: error({
        message: character.repeat(1000),
        code: character.repeat(1000),
        type: character.repeat(1000),
        param: character.repeat(1000),
      }),
      expected: {
        code: character.repeat(1000),
        message: character.repeat(1000),
        type: character.repeat(1000),
        param: character.repeat(1000),
      },
    },
    {
      name: `Of 1,001 characters ${what} the first 1,000 are left in every field`,
      holds: ["P31"],
      body: error({
        message: `a${character.repeat(1000)}`,
        code: `b${character.repeat(1000)}`,
        type: `c${character.repeat(1000)}`,
        param: `d${character.repeat(1000)}`,
      }),
      expected: {
        code: `b${character.repeat(999)}`,
        message: `a${character.repeat(999)}`,
        type: `c${character.repeat(999)}`,
        param: `d${character.repeat(999)}`,
      },
    },
    {
      name: `Of a text body of 1,001 characters ${what} the first 1,000 are left`,
      holds: ["P28", "P31"],
      body: ` a${character.repeat(1000)} `,
      expected: plain(`a${character.repeat(999)}`),
    },
  ]),
  {
    name: "The cut is at characters and not at what people take for one",
    holds: ["P31"],
    body: error({ message: `${"x".repeat(998)}👩‍💻`, code: "x" }),
    expected: { code: "x", message: `${"x".repeat(998)}👩\u200d` },
  },
  {
    name: "What the cut leaves is not trimmed again",
    holds: ["P28", "P31"],
    body: `${"x".repeat(998)}  y`,
    expected: plain(`${"x".repeat(998)}  `),
  },
  {
    name: "The cut comes after lone surrogates have become characters",
    holds: ["P30", "P31"],
    body: `{"error":{"message":"${"\\ud800".repeat(1001)}","code":"x"}}`,
    expected: { code: "x", message: bad.repeat(1000) },
  },
  {
    name: "A code of 5,000 characters is its first 1,000, and not known",
    holds: ["P26", "P31"],
    body: error({ message: "no", code: "invalid_request".repeat(400) }),
    expected: { code: "invalid_request".repeat(67).slice(0, 1000), known: false, message: "no" },
  },
  {
    name: "A message is as sent: neither its spaces nor its markup change",
    holds: ["P71"],
    body: error({ message: "  <b>no</b> &amp; \n", code: "x" }),
    expected: { code: "x", message: "  <b>no</b> &amp; \n" },
  },
  {
    name: "A text body is without whitespace at its ends, whatever is within",
    holds: ["P28"],
    body: "\r\n\t no \n why \n",
    expected: plain("no \n why"),
  },
  {
    name: "A text body keeps at its ends what is no whitespace of JSON",
    holds: ["P28"],
    body: " \u00a0\f no \v\u2003 ",
    expected: plain("\u00a0\f no \v\u2003"),
  },
  {
    name: "A text body that is a known code has no code",
    holds: ["P29"],
    status: 500,
    body: "invalid_request",
    expected: { ...plain("invalid_request"), code: null, type: null, param: null },
  },
];
