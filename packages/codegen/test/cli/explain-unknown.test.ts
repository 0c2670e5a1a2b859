import { Readable } from "node:stream";
import { beforeEach, expect, test, vi } from "vitest";
import { Bakery } from "./bakery.ts";

let bakery: Bakery;

beforeEach(() => {
  bakery = new Bakery();
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
      "status 418",
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

test.each([
  ["a body", '{"status":418,"message":"No","code":null}', "418", "correctable", ""],
  [
    "a response",
    "HTTP/1.1 413 Too Large\ncontent-length: 0\n\n",
    "413",
    "correctable",
    "Content Too Large",
  ],
  ["a line of a log", '"GET /bake HTTP/1.1" 413 12', "413", "correctable", "Content Too Large"],
  ["the text form of an error", "status 418: No", "418", "correctable", ""],
  ["a page", "<title>429 Too Many Requests</title>", "429", "transient", "Too Many Requests"],
])(
  "explain says what HTTP says of a status that the catalogue does not have, in %s",
  async (_, text, status, recovery, meaning) => {
    const { stdout } = await bakery.run("explain", text);
    const name = meaning && `${meaning}, `;
    expect(stdout).toMatch(
      new RegExp(
        `^Bakery errors has no status ${status}\\. In HTTP, ${status} is ${name}an error of the client\\.\n\n  recovery    ${recovery}, by HTTP\\. Retry\\?.*\n  actor       caller, by HTTP: The caller`,
      ),
    );
    const { stdout: json } = await bakery.run("explain", text, "--format", "json");
    expect(JSON.parse(json)).toMatchObject({
      status,
      recovery,
      actor: "caller",
      ...(meaning && { meaning }),
    });
  },
);

test("explain suggests a code where neither the code nor the status of a body is known", async () => {
  const { stdout } = await bakery.run("explain", '{"status":418,"message":"No","code":"oven.ful"}');
  expect(stdout).toMatch(
    /^Bakery errors has no code oven\.ful\. Did you mean oven\.full\? Clients go by the status\.\n\nBakery errors has no status 418\. In HTTP, /,
  );
  expect(stdout).toMatch(/\n {2}message {5}No\n$/);
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
