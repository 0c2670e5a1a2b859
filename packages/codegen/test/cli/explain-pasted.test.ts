import { Readable } from "node:stream";
import { beforeEach, expect, test, vi } from "vitest";
import { Bakery } from "./bakery.ts";

let bakery: Bakery;

beforeEach(() => {
  bakery = new Bakery();
});

const line = "oven.full (409): No room for OvenCold [request r-1]";

/** Without the message and the request id of what was received. */
const told = ({ status, stdout, stderr }: Awaited<ReturnType<typeof bakery.run>>) => ({
  status,
  stdout: stdout.replace(/\n\n {2}(?:message|request id) .*(?:\n {2}request id .*)?/, ""),
  stderr,
});

test.each([
  ["the text form of an error", line],
  ["a stack trace", `bakery.ApiError: ${line}\n    at bake (oven.mjs:12:9)`],
  ["a line of a log", JSON.stringify({ level: "ERROR", msg: "call failed", err: line })],
  ["a body", '{"code":"oven.full","message":"No room for OvenCold"}'],
  ["a response", 'HTTP/1.1 409 Conflict\n\n[{"code":"oven.full"}]'],
  ["an error inside another", JSON.stringify({ message: '{"code":"oven.full","message":"No"}' })],
  ["what an SDK printed", "APIError: 409 - {'error': {'code': 'oven.full', 'message': 'No'}}"],
  ["a code and a status", "HTTP 409: oven.full"],
])("explain finds the code in %s, and on standard input", async (_, text) => {
  const named = await bakery.run("explain", "oven.full");
  expect(told(await bakery.run("explain", text))).toEqual(named);
  vi.spyOn(process, "stdin", "get").mockReturnValue(Readable.from([`${text}\n`]) as never);
  expect(told(await bakery.run("explain", "-"))).toEqual(named);
});

test.each([
  ["a text form", line, ["message     No room for OvenCold", "request id  r-1"]],
  ["a body", '{"code":"oven.full","message":"No\\n room"}', ["message     No room"]],
  [
    "a response",
    'HTTP/2 409\nX-Request-Id: r 1\nx-request-id: r-2\n\n{"code":"oven.full"}',
    ["request id  r-2"],
  ],
  ["a body without a known code", '{"code":"new","message":"No","status":409}', ["message     No"]],
  [
    "a body that says more",
    '{"code":"oven.full","message":"No","param":"size","more":[{"max": 3}]}',
    ["message     No", "param       size", 'details     [{"max":3}]'],
  ],
])("explain shows what else there is in %s", async (_, text, lines) => {
  const format = "{ name: bakery, code: /code, message: /message, param: /param, details: /more }";
  bakery.edit("errors/catalog.yaml", (yaml) => yaml.replace("format: flat", `format: ${format}`));
  const { stdout } = await bakery.run("explain", text);
  expect(
    stdout
      .trimEnd()
      .split("\n\n")
      .at(-1)
      ?.split("\n")
      .map((one) => one.trim()),
  ).toEqual(lines);
  const { stdout: json } = await bakery.run("explain", text, "--format", "json");
  expect(Object.keys(JSON.parse(json).received)).toHaveLength(lines.length);
});

test.each([
  "2026/12/01 16:00:00 ERROR bake failed",
  "bakery-1  | 2026/12/01 16:00:00 WARN bake failed http.status=200 message=no",
  "time=2026-12-01T16:00:00Z level=ERROR msg=failed",
])("explain reads the fields of an error that Go logs as text: %s", async (line) => {
  const error =
    'error.code=oven.full error.status=503 error.message="No \\"room\\"" error.request_id=r-7';
  const { stdout } = await bakery.run("explain", `${line} ${error} n=1`, "--format", "json");
  expect(JSON.parse(stdout)).toMatchObject({
    code: "oven.full",
    received: { message: 'No "room"', requestId: "r-7" },
  });
});

test("explain reads the error of a logger, with the request id beside it", async () => {
  const log = [
    {
      level: 50,
      reqId: "r-7",
      err: { message: "oven.full (409): No room", code: "oven.full", status: 409 },
    },
    { level: 30, reqId: "r-7", res: { statusCode: 409 }, msg: "status 409" },
  ];
  const { stdout } = await bakery.run("explain", log.map((one) => JSON.stringify(one)).join("\n"));
  expect(stdout).toMatch(/^oven\.full: /);
  expect(stdout).toMatch(/\n {2}message {5}No room\n {2}request id {2}r-7\n$/);
});

test("explain says where a status is from that the text does not have", async () => {
  const { stdout } = await bakery.run("explain", '{"error":{"code":"slow_down","message":"No"}}');
  expect(stdout).toMatch(
    /^Bakery errors has no code slow_down\. Clients go by 503, the status that other services send it with\.\n\n503 /,
  );
});

test("explain knows a number that is a code, and a plain word, only where a line names it as one", async () => {
  bakery.edit("errors/catalog.yaml", (text) =>
    text
      .replace("  oven.full:\n", "  oven.full:\n    value: 2008\n")
      .replace("  oven.cold:\n", "  cold:\n"),
  );
  const debugged = 'ApiError { code: 2008, status: 409, message: "No", param: None }';
  for (const text of [
    `called \`Result::unwrap()\` on an \`Err\` value: ${debugged}`,
    'ParsedError { format: "flat", code: Some(Known(2008)), sent_code: None, status: Some(409) }',
    "ERROR bake failed code=2008 status=409",
    "bake failed, error: 2008",
  ])
    expect((await bakery.run("explain", text)).stdout, text).toMatch(/^oven\.full, sent as 2008/);
  for (const text of ["bake failed: cold", "ERROR bake failed error=cold oven=1"])
    expect((await bakery.run("explain", text)).stdout, text).toMatch(/^cold: /);
  for (const text of [
    "ERROR since 2008 nothing works",
    "in the year: 2008",
    "10:00 ERROR 2026-11-28 2008 ms",
    '{"event":{"type":"cold"}}',
    "ERROR the oven is cold",
    "note: cold ovens need time",
  ])
    expect(await bakery.run("explain", text), text).toMatchObject({ status: 2 });
});

test("explain finds a number that is a code of the catalogue wherever programs log it", async () => {
  bakery.edit("errors/catalog.yaml", (text) =>
    text.replace("  oven.full:\n", "  oven.full:\n    value: 40210\n    aliases: [40211]\n"),
  );
  for (const text of [
    "code: 40210",
    "code=40210",
    "error 40210",
    "error code: 40211",
    '{"level":"error","err":{"code":40210,"detail":"No room"}}',
    '{"level":"error","err":{"code":40211,"status":409}}',
    '{"level":"error","err":{"status":409,"type":"https://bakery.example/errors/codes/oven-full/"}}',
    '{"response":{"status":409,"body":{"code":40210}}}',
  ])
    expect((await bakery.run("explain", text)).stdout, text).toMatch(/^oven\.full, sent as 40210/);
  for (const text of [
    "code: 40212",
    "error 40212",
    "in 40210 ms",
    '{"level":"error","err":{"code":40212}}',
    '{"level":"info","ms":40210,"size":40210}',
    '{"response":{"status":200,"body":{"id":40210}}}',
  ])
    expect(await bakery.run("explain", text), text).toMatchObject({ status: 2 });
});

test.each([
  "status 409",
  "HTTP 409",
  "GET /orders/7 409 12ms",
  '{"level":"info","res":{"statusCode":409}}',
  '{"response":{"status":409,"body":{"code":40212}}}',
  "409 Conflict",
  "<html>\r\n<head><title>409 Conflict</title></head>\r\n<body>\r\n<center><h1>409 Conflict</h1></center>",
  "<html><body><h1>409 Conflict</h1>\nTwo wanted the same.\n</body></html>",
  '<!doctype html><html lang="en"><head><title>HTTP Status 409 – Conflict</title>',
  "<!DOCTYPE html>\n<title>bakery.example | 409: Conflict</title>",
  '<html><h2 class="x">HTTP Error 409. There is a conflict.</h2>',
  "<title>Error 409 (Conflict)!!1</title>",
])("explain goes by the status that %j has", async (text) => {
  expect(await bakery.run("explain", text)).toEqual(await bakery.run("explain", "409"));
});

test.each([
  "<title>Top 409 cakes</title>",
  "<title>409 cakes</title>",
  "<title>Cakes, page 409</title>",
  "<title>409.5</title>",
  "<p>409 Conflict</p>",
  "a page: <title>409 Conflict</title>",
  "409 cakes",
])("explain takes no other number of a page for a status: %s", async (text) => {
  expect(await bakery.run("explain", text)).toMatchObject({ status: 2 });
});

test("explain takes a code in a page before the status of its title", async () => {
  const page = "<title>409 Conflict</title><p>Error: oven.full</p>";
  expect((await bakery.run("explain", page)).stdout).toMatch(/^oven\.full: /);
});

test("explain takes no number of an object for a status that the catalogue does not have", async () => {
  expect(await bakery.run("explain", '{"level":"info","res":{"statusCode":404}}')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("no code, and no status"),
  });
});

test("explain describes the first of several errors, and names the others once", async () => {
  const log = [
    '{"level":"ERROR","err":"oven.full (409): No room"}',
    "ERROR bake failed code=oven.full status=409",
    "bake failed: oven.cold",
    "bake failed: oven.cold",
    '"GET /bake HTTP/1.1" 503 12',
    "bake failed: made.up",
  ].join("\n");
  const named = await bakery.run("explain", "oven.full");
  expect(told(await bakery.run("explain", log)).stdout).toBe(
    `${named.stdout}\nThe text has 2 other errors: oven.cold, 503. Pass each to explain.\n`,
  );
  const { stdout } = await bakery.run("explain", log, "--format", "json");
  expect(JSON.parse(stdout)).toMatchObject({ code: "oven.full", others: ["oven.cold", "503"] });
  const bodies = '{"code":"oven.full","message":"No"}\n{"code":"oven.broken","message":"No"}';
  expect(told(await bakery.run("explain", bodies)).stdout).toBe(
    `${named.stdout}\nThe text has another error: oven.broken. Pass it to explain.\n`,
  );
  expect(told(await bakery.run("explain", `${bodies.split("\n")[0]}\n\n`))).toEqual(named);
});

const full = '{"code":"oven.full","message":"No"}';
const cold = '{"code":"oven.cold","message":"No"}';

test.each([
  ["two bodies", `${full} and ${cold}`],
  ["a list", `[${full},${cold}]`],
  ["a list between text", `ERROR [${full}, ${cold}]`],
  ["a response", `HTTP/1.1 503\n\n[${full},${cold}]`],
  ["a list in a body", `{"errors":[${full},${cold}]}`],
  ["a list in a logged object", `{"level":"error","res":{"all":[${full},${cold}]}}`],
  ["two words", "it was oven.full, then oven.cold"],
  ["two codes alone", "oven.full and oven.cold"],
  ["a line that announces two", "bake failed: oven.full, and again: oven.cold"],
])("explain names the other error of %s in one line", async (_, text) => {
  const { stdout } = await bakery.run("explain", text, "--format", "json");
  expect(JSON.parse(stdout)).toMatchObject({ code: "oven.full", others: ["oven.cold"] });
});

test.each(["APIError: 409 - not oven.cold", "HTTP 409, so not oven.cold yet"])(
  "explain names no code that is a word beside a status: %s",
  async (text) => {
    const { stdout } = await bakery.run("explain", text, "--format", "json");
    expect(JSON.parse(stdout)).not.toHaveProperty("others");
  },
);

test("explain names no code that only a message has", async () => {
  for (const text of [
    '{"code":"oven.full","message":"not oven.cold"}',
    'ERROR {"code":"oven.full","message":"not oven.cold"}',
    "ERROR oven.full (409): not oven.cold",
    'ERROR bake failed error.code=oven.full error.message="not oven.cold"',
    'level=ERROR error.code=oven.full error.message="not oven.cold"',
  ]) {
    const { stdout } = await bakery.run("explain", text, "--format", "json");
    expect(JSON.parse(stdout), text).toMatchObject({ code: "oven.full" });
    expect(JSON.parse(stdout), text).not.toHaveProperty("others");
  }
});

test("explain reads plain words as codes where a text has nothing else", async () => {
  bakery.edit("errors/catalog.yaml", (yaml) => yaml.replace("  oven.cold:\n", "  cold:\n"));
  for (const text of ["cold, oven.full", '"cold" and `oven.full`', "cold\noven.full\n"]) {
    const { stdout } = await bakery.run("explain", text, "--format", "json");
    expect(JSON.parse(stdout), text).toMatchObject({ code: "cold", others: ["oven.full"] });
  }
});

test("explain finds a retired code in a body", async () => {
  expect(told(await bakery.run("explain", '{"code":"oven.broken","message":"No"}'))).toEqual(
    await bakery.run("explain", "oven.broken"),
  );
});

test("explain goes by the status of an error without a known code, as clients do", async () => {
  const { stdout } = await bakery.run("explain", "409");
  expect((await bakery.run("explain", "status 409: No room")).stdout).toBe(stdout);
  expect(told(await bakery.run("explain", "Error: oven.ful (409): No room"))).toMatchObject({
    status: 0,
    stdout: `Bakery errors has no code oven.ful. Did you mean oven.full? Clients go by the status.\n\n${stdout}`,
  });
});
