import { Readable } from "node:stream";
import { beforeEach, expect, test, vi } from "vitest";
import { fill } from "../folder.ts";
import { Bakery } from "./bakery.ts";

let bakery: Bakery;

beforeEach(() => {
  bakery = new Bakery();
});

test("explain describes a code", async () => {
  const { status, stdout } = await bakery.run("explain", "oven.full");
  expect(status).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "oven.full: The oven is full. Try again when it has room.

      statuses    409, 503 (409 is the default)
      recovery    transient. Retry? Yes. The same request may succeed later.
      actor       caller: The caller
      category    oven
      names       OvenFull, OVEN_FULL
      page        https://bakery.example/errors/codes/oven-full/
      place       errors/catalog.yaml:11
    "
  `);
});

test("explain has the texts of a translation, and those of the catalogue where it has none", async () => {
  fill(bakery.folder, {
    "errors/locales/de.yaml":
      "labels: { transient: Ja. }\ncodes:\n  oven.full: { meaning: Der Ofen ist voll }\n  oven.cold: { deprecated: { reason: Sagte weniger } }\nstatuses:\n  409: { meaning: Streit }\nretired:\n  oven.broken: Es wurde ersetzt\n",
  });
  const { stdout } = await bakery.run("explain", "oven.full", "--lang", "de");
  expect(stdout).toMatch(/^oven\.full: Der Ofen ist voll\. Try again when it has room\.\n/);
  expect(stdout).toContain("  recovery    transient. Retry? Ja.\n");
  expect((await bakery.run("explain", "409", "--lang", "de")).stdout).toMatch(/^409: Streit\./);
  const inGerman = async (code: string): Promise<string> =>
    (await bakery.run("explain", code, "--lang", "de")).stdout;
  expect(await inGerman("oven.cold")).toContain("  deprecated  Sagte weniger. Use oven.full.\n");
  expect(await inGerman("oven.broken")).toMatch(/^oven\.broken: retired\. Es wurde ersetzt\. /);
  expect(await bakery.run("explain", "409", "--lang", "fr")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("has no language fr. Its languages are en, de.\n"),
  });
});

test.each(["OvenFull", "ErrorCode.OVEN_FULL", "ErrorCode::OVEN_FULL", "errorcodes.CodeOvenFull"])(
  "explain knows a code by %s, its name in programs",
  async (name) => {
    const named = await bakery.run("explain", name);
    expect(named.stdout).toMatch(/^oven\.full: The oven is full\./);
    expect(named).toEqual(await bakery.run("explain", "oven.full"));
  },
);

test.each([
  "OvenBroken",
  "ErrorCode.OVEN_BROKEN",
  "ErrorCode::OVEN_BROKEN",
  "errorcodes.CodeOvenBroken",
])("explain knows a retired code by %s, its name in programs", async (name) => {
  const named = await bakery.run("explain", name);
  expect(named.stdout).toMatch(/^oven\.broken: retired\. It was replaced\./);
  expect(named).toEqual(await bakery.run("explain", "oven.broken"));
});

test("explain knows a page by its address, which errors have", async () => {
  const docs = "https://bakery.example/errors";
  for (const [page, name] of [
    ["codes/oven-full", "oven.full"],
    ["codes/oven-broken", "oven.broken"],
    ["statuses/409", "409"],
    ["statuses/5xx", "5xx"],
  ] as const) {
    const address = `${docs}/${page}/`;
    for (const text of [address, address.slice(0, -1), address.replace("https://", "")]) {
      const explained = await bakery.run("explain", text);
      expect(explained).toMatchObject({ status: 0 });
      expect(explained).toEqual(await bakery.run("explain", name));
    }
  }
});

test("explain shows what clients take from HTTP, the causes and the links", async () => {
  bakery.edit("errors/catalog.yaml", (text) =>
    text.replace(
      "codes:\n",
      "codes:\n  sold_out: { meaning: It is sold out, causes: [A feast, A storm], statuses: [410], links: [https://a.example/b] }\n",
    ),
  );
  const { stdout } = await bakery.run("explain", "sold_out");
  for (const line of [
    "causes      A feast; A storm",
    "recovery    correctable, by HTTP. Retry? Only once",
    "actor       caller, by HTTP: The caller",
    "links       https://a.example/b",
  ])
    expect(stdout).toContain(`  ${line}`);
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

test("explain names the default among several statuses", async () => {
  bakery.edit("errors/catalog.yaml", (text) =>
    text.replace("statuses: [409, 503]", "statuses: [409]"),
  );
  expect((await bakery.run("explain", "oven.full")).stdout).toContain("  statuses    409\n");
});

test("explain knows a code by a value with a parameter, as clients do", async () => {
  bakery.edit("errors/catalog.yaml", (text) =>
    text.replace("  oven.cold:\n", '$&    aliases: ["COLD_{degrees}"]\n'),
  );
  expect((await bakery.run("explain", "COLD_20")).stdout).toMatch(
    /^oven\.cold: The oven is cold\./,
  );
  expect((await bakery.run("explain", "COLD_")).status).toBe(2);
});

test("explain names the replacement of a deprecated code, and of a retired one", async () => {
  expect((await bakery.run("explain", "oven.cold")).stdout).toContain(
    "deprecated  Said less than its successor. Use oven.full.\n",
  );
  expect((await bakery.run("explain", "oven.broken")).stdout).toBe(
    "oven.broken: retired. It was replaced. Use oven.full.\n\n  page        https://bakery.example/errors/codes/oven-broken/\n  place       errors/catalog.yaml:27\n",
  );
});

test("explain says what a retired code meant", async () => {
  bakery.edit("errors/catalog.yaml", (text) =>
    text.replace("{ reason: It was", "{ meaning: The oven broke, reason: It was"),
  );
  expect((await bakery.run("explain", "oven.broken")).stdout).toContain(
    "oven.broken: retired. It was replaced. Use oven.full.\n\n  meaning     The oven broke\n  page  ",
  );
});

test.each(["oven.full", "oven.broken"])("explain tells the same as JSON of %s", async (code) => {
  const { status, stdout } = await bakery.run("explain", code, "--format", "json");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    code,
    docsUrl: expect.stringContaining("https://bakery.example/"),
    file: "errors/catalog.yaml",
    line: code === "oven.full" ? 11 : 27,
  });
});

test("explain describes a status, by its own entry or that of its class", async () => {
  expect((await bakery.run("explain", "409")).stdout).toMatchInlineSnapshot(`
    "409: Conflict. Two wanted the same.

      recovery    correctable. Retry? Only once the cause is fixed. Until then, the same request will fail again.
      actor       caller: The caller
      codes       oven.full
      page        https://bakery.example/errors/statuses/409/
      place       errors/catalog.yaml:8
    "
  `);
  expect((await bakery.run("explain", "500")).stdout).toMatchInlineSnapshot(`
    "500 (5xx): Server error. Our fault.

      recovery    transient. Retry? Yes. The same request may succeed later.
      actor       operator: The service operator
      codes       oven.cold, oven.full
      page        https://bakery.example/errors/statuses/5xx/
      place       errors/catalog.yaml:9
    "
  `);
  const { stdout } = await bakery.run("explain", "5xx", "--format", "json");
  expect(JSON.parse(stdout)).toMatchObject({ status: "5xx", codes: ["oven.cold", "oven.full"] });
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
])("explain shows the message and the request id of %s", async (_, text, lines) => {
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
])("explain goes by the status that %j has", async (text) => {
  expect(await bakery.run("explain", text)).toEqual(await bakery.run("explain", "409"));
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

test("explain says what a text lacks, as wrong use", async () => {
  const nothing =
    "error-codegen: The text has no error that clients know: no code, and no status. Pass the whole body, response or lines of a log, in quotes, or as - from standard input.\n";
  for (const [text, stderr] of [
    ["The oven is on fire", nothing],
    ["{}", nothing],
    [
      '{"code":"oven.ful"}',
      /^error-codegen: .* no code or status oven\.ful\. Did you mean oven\.full\?/,
    ],
    [
      "status 418: No",
      /^error-codegen: .* no code or status 418\. In HTTP, 418 is an error of the client\. The statuses of the catalogue are 409, 5xx\./,
    ],
  ] as const)
    expect(await bakery.run("explain", text)).toMatchObject({
      status: 2,
      stderr: typeof stderr === "string" ? stderr : expect.stringMatching(stderr),
    });
  vi.spyOn(process, "stdin", "get").mockReturnValue(Readable.from([]) as never);
  expect((await bakery.run("explain", "-")).stderr).toBe(nothing);
});

test("explain suggests a known code for an unknown one, or lists all, as wrong use", async () => {
  expect(await bakery.run("explain", "oven.ful")).toMatchObject({
    status: 2,
    stdout: "",
    stderr:
      "error-codegen: Bakery errors has no code or status oven.ful. Did you mean oven.full?\n",
  });
  expect((await bakery.run("explain", "oven.brokn")).stderr).toMatch(
    /Did you mean oven\.broken\?\n$/,
  );
  expect((await bakery.run("explain", "oven_full")).stderr).toMatch(/Did you mean oven\.full\?\n$/);
  expect(await bakery.run("explain", "toString")).toMatchObject({
    status: 2,
    stderr:
      "error-codegen: Bakery errors has no code or status toString. The codes of the catalogue are oven.cold, oven.full.\n",
  });
});

test("explain says of a status that is unknown what it is in HTTP, and lists those that are known", async () => {
  for (const [name, what] of [
    ["200", "In HTTP, 200 is OK, a success, not an error."],
    ["302", "In HTTP, 302 is Found, a redirection, not an error."],
    ["422", "In HTTP, 422 is Unprocessable Content, an error of the client."],
    ["499", "In HTTP, 499 is an error of the client."],
    ["4xx", "In HTTP, 4xx is an error of the client."],
  ] as const)
    expect(await bakery.run("explain", name)).toMatchObject({
      status: 2,
      stderr: `error-codegen: Bakery errors has no code or status ${name}. ${what} The statuses of the catalogue are 409, 5xx.\n`,
    });
});

test("explain names a code as it is written and as it is sent, wherever these differ", async () => {
  bakery.edit("errors/catalog.yaml", (text) =>
    text
      .replace("  oven.full:\n", "  oven.full:\n    value: 20003\n")
      .replace("reason: It was replaced.,", "reason: It was replaced., value: 20004,"),
  );
  for (const name of ["oven.full", "20003"])
    expect((await bakery.run("explain", name)).stdout).toMatch(
      /^oven\.full, sent as 20003: The oven is full\.(?:.|\n)*\n {2}place {7}errors\/catalog\.yaml:11\n$/,
    );
  expect((await bakery.run("explain", "20004")).stdout).toMatch(
    /^oven\.broken, sent as 20004: retired\. It was replaced\. Use oven\.full \(20003\)\.\n/,
  );
  expect((await bakery.run("explain", "409")).stdout).toContain("codes       oven.full (20003)\n");
  bakery.edit("errors/catalog.yaml", (text) =>
    text.replace("    value: 20003", "    identifier: no_room\n    value: 20003"),
  );
  expect((await bakery.run("explain", "NoRooms")).stderr).toContain("Did you mean NoRoom?");
  expect((await bakery.run("explain", "x")).stderr).toContain(
    "The codes of the catalogue are oven.full (20003), oven.cold.",
  );
});

test("explain says where many codes are, in a file or in a folder", async () => {
  const many = Array.from(
    { length: 21 },
    (_, i) => `  many.x${i}: { meaning: It is ${i}, category: oven, statuses: [409] }\n`,
  );
  bakery.edit("errors/catalog.yaml", (text) =>
    text.replace("codes:\n", `codes:\n${many.join("")}`),
  );
  expect((await bakery.run("explain", "zzz")).stderr).toContain(
    "The codes of the catalogue are in errors/catalog.yaml.\n",
  );
  expect((await bakery.run("explain", "zzz", "--catalog", "errors")).stderr).toContain(
    "The codes of the catalogue are in the folder errors.\n",
  );
});

test("explain needs a catalogue without problems", async () => {
  bakery.edit("errors/catalog.yaml", (text) =>
    text.replace("title: Bakery errors", "titel: Bakery errors"),
  );
  expect(await bakery.run("explain", "oven.full")).toMatchObject({
    status: 1,
    stdout: expect.stringContaining("Did you mean title?"),
  });
});
