import { error, type ParseCase, plain } from "../author.ts";

/** What `body` is. */
export const wholeBody: readonly ParseCase[] = [
  {
    name: "The body has every field, those that no shape names included",
    holds: ["P33"],
    body: '{"error":{"message":"no","code":"x","inner":{"a":[1,{"b":null}]}},"trace":"t","ok":false}',
    expected: {
      code: "x",
      message: "no",
      body: {
        error: { message: "no", code: "x", inner: { a: [1, { b: null }] } },
        trace: "t",
        ok: false,
      },
    },
  },
  {
    name: "The body has values as sent where the result has none or another",
    holds: ["P33"],
    body: error({ message: "no (request id: r-1)", code: "<nil>", type: 5, param: "" }),
    expected: {
      message: "no",
      requestId: "r-1",
      body: { error: { message: "no (request id: r-1)", code: "<nil>", type: 5, param: "" } },
    },
  },
  {
    name: "The body is there although no shape fits it",
    holds: ["P70", "P33"],
    body: '{"ok":false}',
    expected: { ...plain('{"ok":false}'), body: { ok: false } },
  },
  {
    name: "The body is none where it is no JSON",
    holds: ["P33"],
    body: '{"ok":false',
    expected: { ...plain('{"ok":false'), body: null },
  },
  {
    name: "The body is none where it is too deep to be read as JSON",
    holds: ["P9", "P33"],
    body: `{"message":"no","a":${"[".repeat(64)}${"]".repeat(64)}}`,
    expected: { ...plain(`{"message":"no","a":${"[".repeat(64)}${"]".repeat(64)}}`), body: null },
  },
  {
    name: "The body has of two equal keys the last one",
    holds: ["P11", "P33"],
    body: '{"message":"no","a":{"b":1},"a":{"c":2}}',
    expected: { format: "flat", message: "no", body: { message: "no", a: { c: 2 } } },
  },
];
