import { beforeEach, expect, test } from "vitest";
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
      recovery    transient. Yes: the same request may succeed later.
      actor       caller. The caller.
      category    oven
      names       OvenFull, OVEN_FULL
      page        https://bakery.example/errors/codes/oven-full/
    "
  `);
});

test.each(["OvenFull", "OVEN_FULL"])(
  "explain knows a code by %s, its name in programs",
  async (name) => {
    const named = await bakery.run("explain", name);
    expect(named.stdout).toMatch(/^oven\.full: The oven is full\./);
    expect(named).toEqual(await bakery.run("explain", "oven.full"));
  },
);

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
    "oven.broken: retired. It was replaced. Use oven.full.\n\n  page  https://bakery.example/errors/codes/oven-broken/\n",
  );
});

test.each(["oven.full", "oven.broken"])("explain tells the same as JSON of %s", async (code) => {
  const { status, stdout } = await bakery.run("explain", code, "--format", "json");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    code,
    docsUrl: expect.stringContaining("https://bakery.example/"),
  });
});

test("explain describes a status, by its own entry or that of its class", async () => {
  expect((await bakery.run("explain", "409")).stdout).toMatchInlineSnapshot(`
    "409: Conflict. Two wanted the same.

      recovery    correctable. Not unchanged: it may succeed once the cause is corrected.
      actor       caller. The caller.
      codes       oven.full
      page        https://bakery.example/errors/statuses/409/
    "
  `);
  expect((await bakery.run("explain", "500")).stdout).toMatchInlineSnapshot(`
    "500 (5xx): Server error. Our fault.

      recovery    transient. Yes: the same request may succeed later.
      actor       operator. The service operator.
      codes       oven.cold, oven.full
      page        https://bakery.example/errors/statuses/5xx/
    "
  `);
  const { stdout } = await bakery.run("explain", "5xx", "--format", "json");
  expect(JSON.parse(stdout)).toMatchObject({ status: "5xx", codes: ["oven.cold", "oven.full"] });
});

test("explain suggests a known code for an unknown one, or lists all, as wrong use", async () => {
  expect(await bakery.run("explain", "oven.ful")).toMatchObject({
    status: 2,
    stdout: "",
    stderr:
      "error-codegen: Bakery errors has no code or status oven.ful. Did you mean oven.full?\n",
  });
  for (const name of ["toString", "418"])
    expect(await bakery.run("explain", name)).toMatchObject({
      status: 2,
      stderr: `error-codegen: Bakery errors has no code or status ${name}. Its codes are oven.cold, oven.full.\n`,
    });
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
