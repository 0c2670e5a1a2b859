import { error, type ParseCase, plain } from "../author.ts";

type Expected = ParseCase["expected"];

type Row = readonly [what: string, holds: string[], body: string, expected: Expected];

const json = (message: string, more: Expected = {}): Expected => ({
  format: "json",
  message,
  ...more,
});

/** Where the text of a body stands that no shape of the catalogue fits. */
const texts: readonly Row[] = [
  [
    "`error` that is a text",
    ["P70", "P72", "P74"],
    '{"error":"no such model"}',
    json("no such model"),
  ],
  ["an error that is an array", ["P72"], '{"error":[{"message":"no"}]}', json("no")],
  ["an error in an error", ["P72"], '{"error":{"error":{"message":"no"}}}', json("no")],
  ["a `msg`", ["P72"], '{"msg":"no","errcode":40001}', json("no")],
  ["a `message` that is a list", ["P72"], '{"message":["a","b"]}', json("a; b")],
  ["a list with blanks in it", ["P72"], '{"message":["a"," ",null,5,"b"]}', json("a; b")],
  ["a `title` without detail", ["P72"], '{"title":"No","status":500}', json("No", { status: 500 })],
  ["a blank before a text", ["P72"], '{"msg":" \\n","error_message":"no"}', json("no")],
  [
    "two texts, of which the first in the data counts",
    ["P72"],
    '{"reason":"c","title":"b","error_message":"a"}',
    json("a"),
  ],
  ["a text in an object in a list", ["P72"], '{"detail":[[{"msg":"no"}]]}', json("no")],
  [
    "the field that FastAPI names",
    ["P73"],
    '{"detail":[{"loc":["body","items",0,"name"],"msg":"Field required"},{"loc":[],"msg":"Too long"}]}',
    json("body.items.0.name: Field required; Too long"),
  ],
  [
    "a `loc` with steps that are no codes",
    ["P73"],
    '{"detail":[{"loc":["",null,1.5,{},"a"],"msg":"no"}]}',
    json("a: no"),
  ],
  ["a `loc` that is no list", ["P73"], '{"detail":{"loc":"body","msg":"no"}}', json("no")],
  [
    "a `loc` of 17 steps",
    ["P73"],
    JSON.stringify({ detail: [{ loc: Array.from({ length: 17 }, (_, step) => step), msg: "no" }] }),
    json("0.1.2.3.4.5.6.7.8.9.10.11.12.13.14.15: no"),
  ],
  [
    "errors by field, in the order of their names",
    ["P73"],
    '{"errors":{"b":["x","y"],"B":["z"],"10":["w"],"9":["v"],"a":[],"😀":["u"],"\uffee":["t"]}}',
    json("10: w; 9: v; B: z; b: x; b: y; ￮: t; 😀: u".replace("b: x; b: y", "b: x; y")),
  ],
  ["errors by a field without a name", ["P73"], '{"errors":{"a":["b"],"":"c"}}', json("c; a: b")],
  [
    "errors that have a text, whatever else they have",
    ["P73"],
    '{"errors":{"a":["x"],"message":"no"}}',
    json("no"),
  ],
  [
    "members by name, which only `errors` has",
    ["P70", "P73"],
    '{"detail":{"a":["x"]}}',
    plain('{"detail":{"a":["x"]}}'),
  ],
  [
    "256 values, of which the last one counts",
    ["P73"],
    JSON.stringify({ msg: [...Array(253).fill(0), "no", "more"] }),
    json("no"),
  ],
  [
    "nothing in the first 256 values",
    ["P70", "P73"],
    JSON.stringify({ msg: [...Array(254).fill(0), "no"] }),
    plain(JSON.stringify({ msg: [...Array(254).fill(0), "no"] })),
  ],
];

/** Where a code, a type and a param stand that no shape of the catalogue fits closely. */
const parts: readonly Row[] = [
  [
    "a code in a list of errors",
    ["P74"],
    '{"errors":[{"message":"no","code":"x"}]}',
    json("no", { code: "x" }),
  ],
  [
    "a known code in FastAPI's detail",
    ["P26", "P50", "P74"],
    '{"detail":{"code":"invalid_request","message":"no"}}',
    json("no", { code: "invalid_request", recovery: "correctable" }),
  ],
  [
    "a number as code",
    ["P21", "P74"],
    '{"error_code":40001,"msg":"no"}',
    json("no", { code: "40001" }),
  ],
  [
    "a type at its top and nothing else",
    ["P25", "P70", "P74"],
    '{"type":"invalid_request"}',
    json("", { code: "invalid_request", type: "invalid_request" }),
  ],
  [
    "a param in a list of errors",
    ["P74"],
    '{"errors":[{"message":"no","param":"p"}]}',
    json("no", { param: "p" }),
  ],
  [
    "a type beside a message that a shape fits loosely",
    ["P74"],
    '{"message":"no","type":"t"}',
    { format: "flat", message: "no", type: "t" },
  ],
  [
    "a type beside a code that a shape fits closely, which keeps it out",
    ["P74"],
    '{"message":"no","code":"x","type":"t"}',
    { format: "flat", code: "x", message: "no", type: null },
  ],
  [
    "AWS's type with its namespace",
    ["P74", "P78"],
    '{"__type":"com.example.v1#ThrottlingException","Message":"no"}',
    json("no", { type: "ThrottlingException", status: 429 }),
  ],
  [
    "a type that ends with its namespace",
    ["P74"],
    '{"__type":"com.example#","msg":"no"}',
    json("no", { type: null }),
  ],
  [
    "OAuth's error beside its description (RFC 6749 section 5.2)",
    ["P74"],
    '{"error":"invalid_grant","error_description":"The token has expired"}',
    json("The token has expired", { code: "invalid_grant" }),
  ],
  [
    "an error and a code beside a description",
    ["P74"],
    '{"error":"a","errorCode":"b","error_description":"no"}',
    json("no", { code: "b" }),
  ],
  [
    "an error that is a text beside a code",
    ["P16", "P71", "P72"],
    '{"error":"no such model","code":"model_not_found"}',
    { format: "problem", code: "model_not_found", message: "no such model" },
  ],
  [
    "a number as code beside `msg`",
    ["P71", "P72"],
    '{"code":40001,"msg":"no"}',
    { format: "problem", code: "40001", message: "no" },
  ],
  [
    "a title beside a code (RFC 9457 section 3.1: detail is optional)",
    ["P71", "P72", "P78"],
    '{"title":"No","status":404,"code":"model_not_found"}',
    { format: "problem", code: "model_not_found", message: "No", status: 404 },
  ],
  [
    "a message of spaces beside a title",
    ["P71", "P72"],
    '{"title":"No","detail":" ","code":"x"}',
    { format: "problem", code: "x", message: "No" },
  ],
  [
    "a message of spaces and no other text",
    ["P71"],
    '{"detail":" ","code":"x"}',
    { format: "problem", code: "x", message: " " },
  ],
  [
    "what ASP.NET sends of a validation",
    ["P72", "P74", "P78"],
    '{"type":"https://tools.example/rfc9110#section-15.5.1","title":"One or more validation errors occurred.","status":400,"errors":{"Model":["The Model field is required."]}}',
    json("One or more validation errors occurred.", {
      type: "https://tools.example/rfc9110#section-15.5.1",
      status: 400,
    }),
  ],
];

const docs = "https://errors.example.org/codes/model-not-found/";
const newer = "https://errors.example.org/codes/newer/";
const elsewhere = "https://docs.example.com/codes/newer/";
const nearly = "https://errors.example.org.example.com/codes/newer/";

const addresses: readonly Row[] = [
  [
    "the URL of a known code's docs as type",
    ["P75"],
    `{"type":"${docs}","title":"No"}`,
    json("No", { code: "model_not_found", type: docs }),
  ],
  [
    "a URL that is nearly that of a code's docs",
    ["P56", "P75"],
    `{"type":"${docs}x","title":"No"}`,
    json("No", { code: null, type: `${docs}x`, docsUrl: `${docs}x` }),
  ],
  [
    "a URL and a code, which counts",
    ["P56", "P75"],
    `{"type":"${docs}","detail":"no","code":"x"}`,
    { format: "problem", code: "x", message: "no", type: docs, docsUrl: docs },
  ],
  [
    "the page of a newer code and that code",
    ["P56"],
    `{"type":"${newer}","detail":"no","code":"newer"}`,
    { format: "problem", code: "newer", message: "no", type: newer, docsUrl: newer },
  ],
  [
    "the page of a newer code and a code that is known, whose page counts",
    ["P56"],
    `{"type":"${newer}","detail":"no","code":"model_not_found"}`,
    { format: "problem", code: "model_not_found", message: "no", type: newer },
  ],
  [
    "a page of somebody else",
    ["P56"],
    `{"type":"${elsewhere}","detail":"no","code":"newer"}`,
    { format: "problem", code: "newer", message: "no", type: elsewhere },
  ],
  [
    "a page of a host whose name starts as ours does",
    ["P56"],
    `{"type":"${nearly}","detail":"no","code":"newer"}`,
    { format: "problem", code: "newer", message: "no", type: nearly },
  ],
];

const nested = (levels: number): string =>
  levels === 0
    ? error({ message: "innermost", code: "x" })
    : error({ message: nested(levels - 1), code: null });

/** Errors that stand as JSON in the message of another. */
const inner: readonly Row[] = [
  [
    "an error in the message",
    ["P76"],
    error({
      message: error({ message: "no", type: "t", param: "p", code: "invalid_request" }),
      code: null,
    }),
    { code: "invalid_request", message: "no", type: "t", param: "p" },
  ],
  [
    "a list around the error in the message",
    ["P69", "P76"],
    error({ message: `\n[${error({ message: "no", code: "y" })}] `, code: null, type: "t" }),
    { code: "y", message: "no", type: "t" },
  ],
  [
    "a known code around another one",
    ["P76"],
    error({ message: error({ message: "no", code: "model_not_found" }), code: "bad_response" }),
    { code: "bad_response", message: "no" },
  ],
  [
    "an unknown code around a known one",
    ["P76"],
    error({ message: error({ message: "no", code: "model_not_found" }), code: "502" }),
    { code: "model_not_found", message: "no", status: 502 },
  ],
  [
    "an unknown code around another one",
    ["P76"],
    error({ message: error({ message: "no", code: "y" }), code: "x" }),
    { code: "x", message: "no" },
  ],
  [
    "JSON in the message that says nothing",
    ["P76"],
    error({ message: '{"ok":false}', code: "x" }),
    { code: "x", message: '{"ok":false}' },
  ],
  [
    "a code in the message's JSON without any text",
    ["P76"],
    error({ message: '{"code":"y"}', code: null }),
    { code: null, message: '{"code":"y"}' },
  ],
  [
    "something before the JSON in the message",
    ["P76"],
    error({ message: `Upstream: ${error({ message: "no" })}`, code: "x" }),
    { code: "x", message: `Upstream: ${error({ message: "no" })}` },
  ],
  [
    "JSON in the message that is no JSON",
    ["P76"],
    error({ message: '{"error":', code: "x" }),
    { code: "x", message: '{"error":' },
  ],
  ["three errors in each other", ["P76"], nested(3), { code: "x", message: "innermost" }],
  ["four errors in each other", ["P76"], nested(4), { code: null, message: nested(0) }],
  [
    "the request id behind the message in the message",
    ["P36", "P76"],
    error({ message: error({ message: "no (request id: r-1)", code: "x" }), code: null }),
    { code: "x", message: "no", requestId: "r-1" },
  ],
];

/** Pages that proxies send, and texts that are not such a page. */
const pages: readonly Row[] = [
  [
    "a title that proxies write",
    ["P77"],
    "<!DOCTYPE HTML>\n<HTML><HEAD><TITLE lang=en>\n 524:\tA timeout\r\n occurred </TITLE>",
    plain("524: A timeout occurred"),
  ],
  [
    "references in the title",
    ["P77"],
    "<html><title>a &lt;b&gt; &amp;amp; &quot;c&quot; &#39;d&#39;&nbsp;&copy;</title>",
    plain("a <b> &amp; \"c\" 'd' &copy;"),
  ],
  ["a title that nothing ends", ["P77"], "<html><title>cut of", plain("<html><title>cut of")],
  [
    "an empty title",
    ["P77"],
    "<html><title> &nbsp; </title>x",
    plain("<html><title> &nbsp; </title>x"),
  ],
  ["two titles", ["P77"], "<html><title>a</title><title>b</title>", plain("a")],
  [
    "a title after another tag that starts like it",
    ["P77"],
    "<html><titles>a</titles><title>b</title>",
    plain("a"),
  ],
  ["markup in the title", ["P77"], "<html><title>a<b>c</b></title>", plain("a")],
  [
    "XML",
    ["P77"],
    "<?xml version='1.0'?><title>a</title>",
    plain("<?xml version='1.0'?><title>a</title>"),
  ],
  ["a text before the page", ["P77"], "x<html><title>a</title>", plain("x<html><title>a</title>")],
  [
    "a page in the message of a shape",
    ["P82"],
    error({ message: "\r\n<!DOCTYPE html><html><title>502 Bad Gateway</title>", code: "x" }),
    { code: "x", message: "502 Bad Gateway" },
  ],
  [
    "a page without a title in the message of a shape",
    ["P82"],
    error({ message: "<html>no</html>", code: "x" }),
    { code: "x", message: "<html>no</html>" },
  ],
  ["a page that no shape has", ["P82"], '{"msg":"<html><title>a</title>"}', json("a")],
  [
    "a page in the message in the message",
    ["P76", "P82"],
    error({ message: '{"message":"<html><title>a</title>","code":"y"}', code: null }),
    { code: "y", message: "a" },
  ],
];

const upstream = (raw: unknown, more: object = {}): string =>
  JSON.stringify({ error: { message: "Provider returned error", metadata: { raw }, ...more } });

/** What a gateway passes on beside a message of its own. */
const upstreams: readonly Row[] = [
  ["a text", ["P83"], upstream("slow down", { code: "x" }), { code: "x", message: "slow down" }],
  [
    "an error as JSON, and its code",
    ["P76", "P83"],
    upstream('{"error":{"message":"no","type":"t","param":"p","code":"invalid_request"}}', {
      code: 400,
    }),
    {
      ...{ status: 400, code: "invalid_request", type: "t", param: "p", message: "no" },
      recovery: "correctable",
    },
  ],
  [
    "a page",
    ["P82", "P83"],
    upstream("<html><title>a</title>", { code: "x" }),
    { code: "x", message: "a" },
  ],
  [
    "in an event of a stream that has but the error",
    ["P83"],
    '{"code":"x","message":"Provider returned error","metadata":{"raw":"slow down"}}',
    { format: "flat", code: "x", message: "slow down" },
  ],
  [
    "whitespace",
    ["P83"],
    upstream(" \n", { code: "x" }),
    { code: "x", message: "Provider returned error" },
  ],
  [
    "no text",
    ["P83"],
    upstream({ message: "no" }, { code: "x" }),
    { code: "x", message: "Provider returned error" },
  ],
];

const row =
  (prefix: string, more: Partial<ParseCase> = {}) =>
  ([what, holds, body, expected]: Row): ParseCase => ({
    name: `${prefix}: ${what}`,
    holds,
    ...more,
    body,
    expected,
  });

/** What everybody's bodies say, beyond the shapes of the catalogue. */
export const beyondShapes: readonly ParseCase[] = [
  ...texts.map(row("The text of a body")),
  ...parts.map(row("The parts of a body")),
  ...addresses.map(row("A type")),
  ...inner.map(row("A message")),
  ...pages.map(row("A page", { status: 502 })),
  ...upstreams.map(row("An upstream")),
];
