import type { ParseCase } from "../cases/author.ts";

const page = "https://parcels.example.org/errors/codes";

const fault = (fields: object): string => JSON.stringify({ error: fields });

/** Statuses that neither the catalogue nor P52 names. */
const unlisted: readonly ParseCase[] = [400, 418, 499, 500, 502, 599].map((status) => ({
  name: `The status ${status} means what its hundred means, as no class is listed`,
  holds: ["P54", "P56"],
  status,
  expected: {
    format: "empty",
    recovery: status < 500 ? "correctable" : "transient",
    actor: status < 500 ? "caller" : "operator",
    docsUrl: null,
  },
}));

const retired: readonly ParseCase[] = [
  {
    name: "A retired code has its page, and means what the status means",
    holds: ["P56", "P57"],
    status: 409,
    body: JSON.stringify({ errors: [{ text: "no", code: "fax.jammed" }] }),
    expected: {
      format: "list",
      message: "no",
      code: "fax.jammed",
      recovery: "terminal",
      actor: "upstream",
      docsUrl: `${page}/fax-jammed/`,
    },
  },
  {
    name: "A retired code that every object of some language has is a code like any other",
    holds: ["P12", "P57"],
    status: 500,
    body: JSON.stringify({ detail: "no", code: "toString" }),
    expected: {
      format: "problem",
      message: "no",
      code: "toString",
      recovery: "transient",
      actor: "operator",
      docsUrl: `${page}/to-string/`,
    },
  },
  {
    name: "A number can be a retired code",
    holds: ["P21", "P57"],
    status: 404,
    body: '{"detail":"no","code":1999.0}',
    expected: { format: "problem", message: "no", code: "1999", docsUrl: `${page}/1999/` },
  },
  {
    name: "A type that is a retired code is the code where none is sent",
    holds: ["P25", "P57"],
    status: 404,
    body: fault({ type: "fax.jammed", message: "no" }),
    expected: {
      message: "no",
      code: "fax.jammed",
      type: "fax.jammed",
      docsUrl: `${page}/fax-jammed/`,
    },
  },
  {
    name: "What every object has is no retired code unless it is one",
    holds: ["P12", "P57"],
    status: 404,
    body: fault({ type: "constructor", message: "no" }),
    expected: { message: "no", type: "constructor" },
  },
];

/** Bodies for pointers with an index, and the fields that they lead to. */
const lists: readonly (readonly [what: string, body: string, expected: ParseCase["expected"]])[] = [
  [
    "leads into a list",
    '{"errors":[{"text":"no","code":"x"},{"field":"size"}]}',
    { format: "list", message: "no", code: "x", param: "size" },
  ],
  [
    "leads into an object that has it as a key",
    '{"errors":{"0":{"text":"no","code":"x"},"1":{"field":"size"}}}',
    { format: "list", message: "no", code: "x", param: "size" },
  ],
  [
    "leads nowhere in a list that is too short",
    '{"errors":[{"text":"no","code":"x"}]}',
    { format: "list", message: "no", code: "x" },
  ],
  ["leads nowhere in an empty list", '{"errors":[]}', { format: "text", message: '{"errors":[]}' }],
  [
    "leads to null, which is a value, in a list",
    '{"errors":[{"text":"no"},{"field":null}]}',
    { format: "list", message: "no" },
  ],
  ["leads nowhere in a text", '{"errors":"no"}', { format: "json", message: "no" }],
  [
    "is no other way to write it",
    '{"errors":{"00":{"text":"no","code":"x"}}}',
    { format: "text", message: '{"errors":{"00":{"text":"no","code":"x"}}}' },
  ],
];

const indexes: readonly ParseCase[] = lists.map(([what, body, expected]) => ({
  name: `An index ${what}`,
  holds: ["P13"],
  status: 404,
  body,
  expected,
}));

const requestIds: readonly ParseCase[] = [
  {
    name: "A message keeps its end where the catalogue has no suffix",
    holds: ["P37"],
    status: 404,
    body: fault({ type: "x", message: "no (request id: r1)" }),
    expected: { message: "no (request id: r1)", type: "x" },
  },
  {
    name: "A header that the catalogue writes in capitals is found",
    holds: ["P3", "P35"],
    status: 404,
    headers: [
      ["x-parcel-request", "r2"],
      ["x-trace", "r1"],
    ],
    expected: { format: "empty", requestId: "r1" },
  },
];

/** What `parse` makes of responses by the second catalogue. */
export const parse: readonly ParseCase[] = [...unlisted, ...retired, ...indexes, ...requestIds];
