import { beforeEach, expect, test } from "vitest";
import { fill } from "../folder.ts";
import { Bakery } from "./bakery.ts";

let bakery: Bakery;

beforeEach(() => {
  bakery = new Bakery();
  fill(bakery.folder, {
    "errors/catalog.yaml": `name: tickets
title: Ticket errors
docs: https://tickets.example/errors/
wire: { format: problem }
codes:
  card_declined: { value: 4102, aliases: [CARD_NO], meaning: The card was declined, statuses: [402] }
  sold_out: { meaning: It is sold out, statuses: [409] }
  no_method: { value: -32601, meaning: There is no such method, statuses: [409] }
  timeout: { meaning: It took too long, statuses: [503] }
retired:
  hold_expired: { reason: Holds are gone }
statuses:
  409: { name: conflict, meaning: Conflict }
`,
  });
});

/** The name of what explains a text, and what the error in it says. */
async function said(text: string): Promise<Record<string, unknown>> {
  const { status, stdout } = await bakery.run("explain", text, "--format", "json");
  if (status !== 0) return { status };
  const { code, status: ofStatus, received, others } = JSON.parse(stdout);
  return { code: code ?? ofStatus, ...received, ...(others && { others }) };
}

const declined = '{"status":402,"detail":"Card declined","code":4102}';
const soldOut = '{"status":409,"detail":"Only 3 left","code":"sold_out","request_id":"r-9"}';
const escaped = JSON.stringify(soldOut);

test.each([
  ["before", `ERROR ${declined}`],
  ["behind", `${declined} took 12 ms`],
  ["around", `2026-12-01 [app] sent {"ts":1}: ${declined}, port {4102}`],
  ["of a request", `POST /orders 402 ${declined}`],
  [
    "of an SDK",
    `HTTPError: 402 Client Error: Payment Required for url: https://a.example ${declined}`,
  ],
  ["on other lines", `call failed:\n${JSON.stringify(JSON.parse(declined), null, 2)}\nexit 1`],
])("explain reads a body with text %s, whose code is a number", async (_, text) => {
  expect(await said(text)).toEqual({ code: 4102, message: "Card declined" });
});

test.each([
  `ERROR ${soldOut}`,
  `${soldOut} in 3 ms`,
  `ERROR [${soldOut}]`,
  `ERROR {"errors":[${soldOut}]}`,
  `12:00 body=${escaped}`,
  `level=error msg="call failed" body=${escaped}`,
  JSON.stringify({ level: "error", msg: `call failed: ${soldOut}` }),
  JSON.stringify({ level: "error", msg: "call failed", body: soldOut }),
  "ERROR {'status': 409, 'detail': 'Only 3 left', 'code': 'sold_out', 'request_id': 'r-9'}",
  "{'detail': 'Only 3 left', 'code': 'sold_out', 'request_id': 'r-9', 'at': date(2026, 12, 1)}",
  `ERROR sold_out {"detail":"Only 3 left","status":409,"request_id":"r-9"}`,
])("explain shows the message and the request id of %s", async (text) => {
  expect(await said(text)).toEqual({ code: "sold_out", message: "Only 3 left", requestId: "r-9" });
});

test("explain names the other bodies of several such lines", async () => {
  expect(await said(`ERROR ${soldOut}\nINFO {"a":1}\nERROR ${declined}\n`)).toEqual({
    code: "sold_out",
    message: "Only 3 left",
    requestId: "r-9",
    others: ["4102"],
  });
});

test("explain goes by the status of a body between text without a known code", async () => {
  expect(await said('ERROR {"status":409,"detail":"Full"}')).toEqual({
    code: "409",
    message: "Full",
  });
  expect((await bakery.run("explain", 'ERROR {"code":"sold_ut","detail":"No"}')).stderr).toContain(
    "Did you mean sold_out?",
  );
});

test.each([
  ["sold_out: once", "sold_out"],
  ["the show is sold_out", "sold_out"],
  ["{:code=>4102, :status=>402}", 4102],
  ["map[code:sold_out status:409]", "sold_out"],
  ["urn:problem:sold_out", "sold_out"],
  ["2026 [ERROR] card_declined: 4102", 4102],
  ["card_declined (402): No", 4102],
  ["payment of 3: CARD_NO", 4102],
  ["HTTP 409, so sold_out", "sold_out"],
  ["call failed: -32601", -32_601],
  ['{"level":"error","msg":"sold_out: once"}', "sold_out"],
  ["timeout: no reply", "timeout"],
  ["12:00 ERROR timeout: no reply", "timeout"],
  ['ERROR {"code":4102,"det', 4102],
])("explain finds the code that is a word of %j", async (text, code) => {
  expect(await said(text)).toMatchObject({ code });
});

test.each([
  ["a word", "status 409: no sold_out yet", "409"],
  ["a plain word", "HTTP 409 after timeout: 3 s", "409"],
  ["a word of what an SDK printed", "APIError: 409 - no sold_out yet", "409"],
  ["a word of another line", "HTTP 409 from upstream\nit is sold_out", "409"],
  ["a word of a message", 'ERROR {"code":4102,"detail":"not sold_out"}', 4102],
])("explain takes better evidence before %s", async (_, text, code) => {
  expect(await said(text)).toMatchObject({ code });
});

test.each([
  "localhost:4102 refused",
  "ERROR port 4102",
  "ERROR at -32601 degrees",
  "4102-12-01 10:00 it starts",
  "a timeout: 3 s",
  'INFO {"id":4102,"at":"timeout of 3 s"}',
  "sold_outs and xsold_out",
])("explain takes nothing else for a code: %s", async (text) => {
  expect(await said(text)).toEqual({ status: 2 });
});

test("explain shows the message and the request id of a retired code, too", async () => {
  expect(await said("x: hold_expired (410): old [request 5]")).toEqual({
    code: "hold_expired",
    message: "old",
    requestId: "5",
  });
});
