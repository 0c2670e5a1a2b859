import { error, type ParseCase, plain } from "../author.ts";

/** Keys that come twice, and such that a language may give a meaning of its own. */
export const keys: readonly ParseCase[] = [
  {
    name: "Of two codes the last one counts",
    holds: ["P11"],
    body: '{"error":{"code":"get_channel_failed","message":"no","code":"invalid_request"}}',
    expected: { code: "invalid_request", message: "no" },
  },
  {
    name: "Of two messages the last one counts, though it is not a text",
    holds: ["P11", "P71"],
    body: '{"error":{"code":"x","message":"no","message":5}}',
    expected: { code: "x", message: "" },
  },
  {
    name: "Of two codes the last one counts, though it is null",
    holds: ["P11", "P23"],
    body: '{"error":{"code":"invalid_request","message":"no","code":null}}',
    expected: { code: null, message: "no" },
  },
  {
    name: "Of two errors the last one counts whole: nothing of the first is left",
    holds: ["P11", "P16"],
    body: '{"error":{"message":"first","code":"x","param":"p"},"error":{"message":"last"}}',
    expected: { code: null, message: "last", param: null },
  },
  {
    name: "Of two errors the last one counts, though it is null",
    holds: ["P11", "P70"],
    body: '{"error":{"message":"first","code":"x"},"error":null}',
    expected: plain('{"error":{"message":"first","code":"x"},"error":null}'),
  },
  {
    name: "A key that is written with escapes is the same key",
    holds: ["P11"],
    body: '{"error":{"code":"x","message":"no","\\u0063ode":"y"}}',
    expected: { code: "y", message: "no" },
  },
  {
    name: "A key in other case is another key",
    holds: ["P11"],
    body: '{"error":{"code":"x","message":"no","Code":"y","CODE":"z","MESSAGE":"yes"}}',
    expected: { code: "x", message: "no" },
  },
  {
    name: "A key in other case is none of the keys that count",
    holds: ["P11", "P70"],
    body: '{"Error":{"message":"no","code":"x"}}',
    expected: plain('{"Error":{"message":"no","code":"x"}}'),
  },
  {
    name: "A key with a space, a dash or another letter is another key",
    holds: ["P11"],
    body: '{"error":{"message":"no"," code":"x","co-de":"y","сode":"z","code":"last"}}',
    expected: { code: "last", message: "no" },
  },
  {
    name: "A key that looks the same in another normal form is another key",
    holds: ["P11", "P33"],
    body: '{"message":"no","code":"x","\u00e9":1,"e\u0301":2}',
    expected: {
      format: "flat",
      code: "x",
      message: "no",
      body: { message: "no", code: "x", "\u00e9": 1, "e\u0301": 2 },
    },
  },
  {
    name: "What stands in __proto__ is not in the object around it",
    holds: ["P12", "P70"],
    body: '{"__proto__":{"error":{"message":"no","code":"invalid_request"}}}',
    expected: plain('{"__proto__":{"error":{"message":"no","code":"invalid_request"}}}'),
  },
  {
    name: "What stands in __proto__ of the error is not in the error",
    holds: ["P12"],
    body: '{"error":{"message":"no","__proto__":{"code":"invalid_request","param":"p"}}}',
    expected: { code: null, message: "no", param: null },
  },
  {
    name: "What stands in constructor.prototype is in no object",
    holds: ["P12"],
    body: '{"error":{"message":"no"},"constructor":{"prototype":{"code":"x","param":"p"}}}',
    expected: { code: null, message: "no", param: null },
  },
  {
    name: "The key __proto__ comes twice, beside fields that count",
    holds: ["P11", "P12"],
    body: '{"__proto__":1,"error":{"message":"no","code":"x"},"__proto__":null}',
    expected: { code: "x", message: "no" },
  },
  ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf"].map(
    (code): ParseCase => ({
      name: `The code ${code} is a text like any other, and not known`,
      holds: ["P12", "P26"],
      status: 400,
      body: error({ message: "no", type: code, param: code, code }),
      expected: {
        code,
        known: false,
        message: "no",
        type: code,
        param: code,
        recovery: "correctable",
        actor: "caller",
        docsUrl: "https://errors.example.org/statuses/400/",
      },
    }),
  ),
  {
    name: "The type __proto__ is no known code, so there is none",
    holds: ["P12", "P25"],
    body: error({ message: "no", type: "__proto__", code: null }),
    expected: { code: null, message: "no", type: "__proto__" },
  },
];
