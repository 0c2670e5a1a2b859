import { stripTypeScriptTypes } from "node:module";
import { describe, expect, test } from "vitest";
import { emitters } from "../../src/index.ts";
import { compiled, emitted, golden, inFormat, type Yaml } from "./compiled.ts";

const values = {
  code: "no_stock",
  status: 409,
  message: "There is none left",
  type: "stock",
  param: "isbn",
  requestId: null,
  details: null,
  meaning: "Out of stock",
  docsUrl: "https://example.org/no-stock/",
};

interface Settings {
  readonly format: string;
  readonly formats: Record<string, { readonly body: (given: object) => unknown }>;
  readonly accepts: readonly {
    readonly codeless: boolean;
    readonly read: (body: unknown) => Record<string, unknown>;
  }[];
}

/** What a runtime is told of a catalogue that sends a format, which is the first that it accepts. */
const settings = (format: string): Promise<Settings> => told(inFormat(format));

async function told(files: Yaml): Promise<Settings> {
  const [typescript] = emitters.filter(({ name }) => name === "typescript");
  if (!typescript) throw new Error("There is no emitter typescript.");
  const all = await emitted(typescript, compiled(files));
  const text = all.get("settings.ts") ?? "";
  const script = Buffer.from(stripTypeScriptTypes(text)).toString("base64");
  return import(/* @vite-ignore */ `data:text/javascript;base64,${script}`);
}

/** The fields that the first accepted shape finds in a body. */
const fieldsIn = async (format: string, body: unknown) =>
  (await settings(format)).accepts[0]?.read(body);

const shape = (pointers: string) => `{ name: own, ${pointers} }`;

describe("a body of a shape", () => {
  test.each([
    [
      "openai",
      { error: { message: values.message, type: "stock", param: "isbn", code: "no_stock" } },
    ],
    ["flat", { message: values.message, code: "no_stock" }],
    ["anthropic", { error: { message: values.message, type: "no_stock" } }],
    [
      shape("message: /errors/0/a~1b, code: /errors/0/code"),
      { errors: [{ "a/b": values.message, code: "no_stock" }] },
    ],
  ])("in the format %s is written and read back", async (format, body) => {
    const { format: name, formats, accepts } = await settings(format);
    expect(formats[name]?.body(values)).toEqual(body);
    expect(accepts[0]?.read(body)).toMatchObject({ format: name, message: values.message });
  });

  test("is also problem details, or only those if they are the catalogue's format", async () => {
    const { docsUrl, meaning, status, message, code } = values;
    const body = { type: docsUrl, title: meaning, status, detail: message, code };
    const both = await settings("flat");
    expect(Object.keys(both.formats)).toEqual(["flat", "problem"]);
    const yaml = golden["catalog.yaml"]?.replace(/^( {2}format: ).*$/m, "$1problem") ?? "";
    const alone = await told({ ...golden, "catalog.yaml": yaml });
    expect(Object.keys(alone.formats)).toEqual(["problem"]);
    const none = { ...values, param: null };
    for (const { formats } of [both, alone]) {
      expect(JSON.stringify(formats.problem?.body(none))).toBe(JSON.stringify(body));
      const details = [1, null];
      expect(JSON.stringify(formats.problem?.body({ ...values, details }))).toBe(
        JSON.stringify({ ...body, param: "isbn", details }),
      );
    }
  });
});

describe("a pointer", () => {
  const nested = shape("message: /a/0/text, code: /a/length");

  test("leads through arrays only by an index, and through objects only by a name", async () => {
    expect(await fieldsIn(nested, { a: [{ text: "m" }] })).toMatchObject({
      message: "m",
      code: undefined,
    });
    expect(await fieldsIn(nested, { a: { "0": { text: "m" }, length: 7 } })).toMatchObject({
      message: "m",
      code: 7,
    });
  });

  test.each([[undefined], [null], ["text"], [1], [true], [[]], [{}]])(
    "leads to nothing in %j",
    async (a) => {
      expect(await fieldsIn(nested, { a })).toMatchObject({ message: undefined, code: undefined });
    },
  );
});

test("only a shape without a place for a code is identified by its type", async () => {
  expect((await settings("anthropic")).accepts[0]?.codeless).toBe(true);
  expect((await settings("flat")).accepts[0]?.codeless).toBe(false);
});
