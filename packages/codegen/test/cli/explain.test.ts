import { beforeEach, expect, test } from "vitest";
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
  expect(stdout).toContain("  recovery    transient. Wiederholen? Ja.\n");
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
    for (const text of [
      address,
      address.slice(0, -1),
      address.replace("https://", ""),
      address.replace("errors/", "errors/zh-Hant/"),
      `${address}?from=mail#in-code`,
    ]) {
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

test("explain prints the description of a code and of a status in Markdown, also in a translation", async () => {
  fill(bakery.folder, {
    "errors/locales/de.yaml": "codes:\n  oven.full: { description: Der **Ofen**. }\n",
  });
  bakery.edit("errors/catalog.yaml", (text) =>
    text
      .replace(
        "  oven.full:\n",
        "$&    description: |\n      The **oven** is hot.\n\n      Wait.\n",
      )
      .replace("cause: Two wanted the same,", "$& description: As always.,"),
  );
  expect((await bakery.run("explain", "oven.full")).stdout).toMatch(
    /^oven\.full: .*\n\nThe \*\*oven\*\* is hot\.\n\nWait\.\n\n {2}statuses /,
  );
  expect((await bakery.run("explain", "409")).stdout).toMatch(
    /^409: .*\n\nAs always\.\n\n {2}recovery /,
  );
  expect((await bakery.run("explain", "oven.full", "--lang", "de")).stdout).toMatch(
    /^oven\.full: .*\n\nDer \*\*Ofen\*\*\.\n\n {2}statuses /,
  );
});

test("explain prints a description in HTML as Markdown", async () => {
  bakery.edit("errors/catalog.yaml", (text) =>
    text
      .replace("codes:\n", "descriptions: html\n$&")
      .replace("  oven.full:\n", '$&    description: "<p>It <b>is</b> hot.</p>"\n'),
  );
  expect((await bakery.run("explain", "oven.full")).stdout).toContain("\n\nIt **is** hot.\n\n");
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

test("explain needs a catalogue without problems", async () => {
  bakery.edit("errors/catalog.yaml", (text) =>
    text.replace("title: Bakery errors", "titel: Bakery errors"),
  );
  expect(await bakery.run("explain", "oven.full")).toMatchObject({
    status: 1,
    stdout: expect.stringContaining("Did you mean title?"),
  });
});
