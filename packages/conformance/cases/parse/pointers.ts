import { empty, type ParseCase, plain } from "../author.ts";

/** Bodies in which a pointer leads nowhere, so that no shape fits. */
const shapeless: readonly (readonly [what: string, body: string])[] = [
  ["an error that is a number", '{"error":500}'],
  ["an error that is true", '{"error":true}'],
  ["an error that is null", '{"error":null}'],
  ["an error that is empty", '{"error":{}}'],
  [
    "a key that is the pointer's text",
    '{"error/message":"no","/error/message":"no","error.code":"x"}',
  ],
  ["a message in a member that no list has", '{"message":{"en":"no"}}'],
  ["a message that is a number", '{"error":{"message":5}}'],
  ["an empty code and no message", '{"error":{"code":""}}'],
  ["the code `<nil>` and no message", '{"error":{"code":"<nil>"}}'],
  ["the code null and no message", '{"error":{"code":null,"param":null}}'],
  ["a code that is an object, and no message", '{"error":{"code":{"value":"x"}}}'],
  ["a code that is a fraction, and no message", '{"error":{"code":1.5}}'],
  ["the type `<nil>` and nothing else", '{"error":{"type":"<nil>"}}'],
  ["an empty type and nothing else", '{"error":{"type":""}}'],
  ["a number as type and nothing else", '{"error":{"type":429}}'],
  ["a param and nothing else", '{"error":{"param":"model"}}'],
  ["nothing in it", "{}"],
];

/** JSON that is no object. */
const noObject: readonly string[] = [
  '"invalid_request"',
  "429",
  "null",
  "true",
  "[]",
  '[5,{"error":{"message":"no","code":"x"}}]',
  '[[{"error":{"message":"no","code":"x"}}]]',
  '["message","no"]',
  '""',
];

/** Where pointers lead, and bodies that no shape fits. */
export const pointers: readonly ParseCase[] = [
  ...shapeless.map(
    ([what, body]): ParseCase => ({
      name: `A body with ${what} says nothing`,
      holds: ["P13", "P15", "P16", "P70", "P28", "P29", "P72"],
      status: 500,
      body,
      expected: plain(body),
    }),
  ),
  ...noObject.map(
    (body): ParseCase => ({
      name: `JSON that is no object is text: ${body}`,
      holds: ["P69", "P70", "P28", "P33"],
      body,
      expected: { ...plain(body), body: null },
    }),
  ),
  {
    name: "A pointer that leads to null leads to a value",
    holds: ["P13", "P15"],
    body: '{"error":{"message":"no","type":"t","param":null}}',
    expected: { format: "openai", message: "no", type: "t" },
  },
  {
    name: "A pointer that leads nowhere leads to nothing",
    holds: ["P13", "P15"],
    body: '{"error":{"message":"no","type":"t"}}',
    expected: { format: "anthropic", message: "no", type: "t" },
  },
  {
    name: "An array does not have the keys of the objects in it",
    holds: ["P13"],
    body: '{"error":[{"code":"x"}],"message":"no"}',
    expected: { format: "flat", message: "no" },
  },
  {
    name: "A text does not have a key",
    holds: ["P13"],
    body: '{"error":"no","message":"yes","code":"x"}',
    expected: { format: "flat", code: "x", message: "yes" },
  },
  {
    name: "A body of U+00A0 is text, because that is no whitespace of JSON",
    holds: ["P19", "P28"],
    body: "\u00a0",
    expected: plain("\u00a0"),
  },
  {
    name: "A body of U+3000, U+2028 and U+000B is text",
    holds: ["P19", "P28"],
    body: " \u3000\u2028\v ",
    expected: plain("\u3000\u2028\v"),
  },
  {
    name: "A body of one NUL is text",
    holds: ["P19", "P28", "P32"],
    body: "\0",
    expected: plain("\0"),
  },
  {
    name: "A body of spaces, tabs and line breaks is empty",
    holds: ["P19", "P28"],
    body: " \t\r\n ",
    expected: empty,
  },
  {
    name: "A body that is missing is empty, and of its fields there is none",
    holds: ["P19", "P28", "P29", "P33"],
    status: 404,
    expected: { ...empty, code: null, message: "", type: null, param: null, body: null },
  },
];
