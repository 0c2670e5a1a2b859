import type { Options, ValidateFunction } from "ajv";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { type Body, bodies, exampleOf, typeOf } from "../../src/emitters/bodies/body.ts";
import { type Catalog, emitters, toCatalogData } from "../../src/index.ts";
import { drop, put } from "./at-pointer.ts";
import { compiled, context, emitted, golden, inFormat } from "./compiled.ts";
import { empty } from "./empty.ts";
import { foreign, foreignWithList } from "./foreign.ts";
import { hostile } from "./hostile.ts";
import observed from "./observed-bodies.json" with { type: "json" };

const [emitter] = emitters.filter(({ name }) => name === "json-schema");
if (!emitter) throw new Error("The emitter json-schema is gone.");

const drafts = [
  { draft: "draft-07", Validator: Ajv },
  { draft: "2020-12", Validator: Ajv2020 },
];

/** Lets a strict validator ignore what only editors read. */
const withEditorWords = <Validator extends Ajv | Ajv2020>(validator: Validator): Validator => {
  validator.addVocabulary(["enumDescriptions"]);
  return validator;
};

const inOpenai = inFormat("openai");
const yamls = Object.entries({ golden, inOpenai, hostile, foreign, foreignWithList });
const catalogs = await Promise.all(
  yamls.map(async ([name, yaml]) => {
    const catalog = compiled(yaml);
    return { name, catalog, files: await emitted(emitter, catalog) };
  }),
);

const cases = catalogs.flatMap((own) => drafts.map((draft) => ({ ...own, ...draft })));

describe.each(cases)("the schemas of $name in $draft", ({ catalog, files, draft, Validator }) => {
  const said: unknown[][] = [];
  const say = (...words: unknown[]): number => said.push(words);
  const options: Options = {
    strict: true,
    allErrors: true,
    logger: { log: say, warn: say, error: say },
  };
  const validator = withEditorWords(new Validator(options));
  const paths = [...files.keys()].filter((path) => path.startsWith(`${draft}/`));
  const schema = (file: string): { $id: string } => JSON.parse(files.get(`${draft}/${file}`) ?? "");
  const compile = (file: string): ValidateFunction => validator.compile(schema(file));

  test("satisfy the draft's own schema, and Ajv without warnings", () => {
    for (const path of paths) {
      const own = JSON.parse(files.get(path) ?? "");
      expect(validator.validateSchema(own), path).toBe(true);
      const fresh = new Validator(options);
      expect(
        (path.endsWith(".editor.json") ? withEditorWords(fresh) : fresh).compile(own),
        path,
      ).toBeTypeOf("function");
    }
    expect(said).toEqual([]);
    expect(paths.length).toBeGreaterThanOrEqual(4);
  });

  test("each have their own URL below the docs", () => {
    for (const path of paths)
      expect(JSON.parse(files.get(path) ?? "").$id).toBe(`${catalog.docs}schemas/${path}`);
  });

  test("accept the catalogue as data, and reject it with anything else in it", () => {
    const data = JSON.parse(files.get("errors.json") ?? "");
    const validate = compile("catalog.json");
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...data, more: true })).toBe(false);
    expect(validate({ ...data, codes: [{ ...data.codes[0], recovery: "perhaps" }] })).toBe(false);
    expect(validate({ ...data, statuses: [{ ...data.statuses[0], status: "600" }] })).toBe(false);
  });

  test("contain the exact texts", () => {
    const written = JSON.parse(files.get("errors.json") ?? "");
    expect(written).toEqual(JSON.parse(JSON.stringify(toCatalogData(catalog, context.header))));
    const described = JSON.parse(files.get(`${draft}/error-code.editor.json`) ?? "");
    expect(described.enum).toEqual(catalog.codes.map(({ value }) => value));
    for (const [index, { meaning, action = [], deprecated }] of catalog.codes.entries())
      for (const part of [meaning, ...action, deprecated?.reason ?? ""])
        expect(described.enumDescriptions[index]).toContain(part);
  });

  test("accept exactly the codes in the list of codes", () => {
    for (const file of ["error-code.json", "error-code.editor.json"]) {
      const validate = compile(file);
      for (const { code, value } of catalog.codes) expect(validate(value), code).toBe(true);
      for (const other of ["made_up", "", 1001, null]) expect(validate(other)).toBe(false);
    }
  });

  describe.each(bodies(catalog))("of $name", (body) => {
    const file = { ErrorResponse: "error-response", ProblemDetails: "problem-details" }[body.name];
    const strict = compile(`${file}.strict.json`);
    const open = compile(`${file}.json`);

    test("accept each code's body with each of its statuses, both strict and open", () => {
      for (const { example, title } of examplesOf(catalog, body)) {
        expect(strict(example), `${title} ${JSON.stringify(strict.errors)}`).toBe(true);
        expect(open(example), title).toBe(true);
      }
    });

    test("differ on additions to a body: the strict one rejects them, the open one accepts them", () => {
      const { code } = places(catalog, body);
      for (const { example } of examplesOf(catalog, body)) {
        const changed = [
          ["an unknown code", put(example, code, "made_up")],
          ["a number as code", put(example, code, 429)],
          ["no code", drop(example, code)],
          ["another field", { ...example, more: { at: "all" } }],
        ] as const;
        for (const [what, other] of changed) {
          expect(strict(other), what).toBe(false);
          expect(open(other), what).toBe(true);
        }
      }
    });

    test("both accept null as the code, which services send if they know only the status", () => {
      const { code } = places(catalog, body);
      for (const { example } of examplesOf(catalog, body)) {
        expect(strict(put(example, code, null)), JSON.stringify(strict.errors)).toBe(true);
        expect(open(put(example, code, null))).toBe(true);
      }
    });

    test("both reject a field of the wrong type, and values that are not bodies", () => {
      const { message, code } = places(catalog, body);
      for (const { example } of examplesOf(catalog, body)) {
        for (const value of [7, ["a"], { a: 1 }]) {
          expect(strict(put(example, message, value))).toBe(false);
          expect(open(put(example, message, value))).toBe(false);
        }
        expect(open(put(example, code, { a: 1 }))).toBe(false);
      }
      for (const other of ["text", 7, null, []]) {
        expect(strict(other)).toBe(false);
        expect(open(other)).toBe(false);
      }
    });

    test("the strict one rejects a body without any required field", () => {
      const [{ example } = { example: {} }] = examplesOf(catalog, body);
      for (const field of Object.values(places(catalog, body)))
        if (field !== "/detail") expect(strict(drop(example, field)), field).toBe(false);
    });
  });
});

describe.each(drafts)("the open schema in $draft", ({ draft, Validator }) => {
  const files = catalogs.find(({ name }) => name === "inOpenai")?.files;
  const validate = new Validator({ strict: true }).compile(
    JSON.parse(files?.get(`${draft}/error-response.json`) ?? ""),
  );

  test.each(Object.entries(observed.openai))("takes the body seen on the wire: %s", (_, body) => {
    expect(validate(body), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each(Object.entries(observed.other))("refuses a body of another shape: %s", (_, body) => {
    expect(validate(body)).toBe(false);
  });
});

/** Every code's body, under every status that is a number. */
function examplesOf(catalog: Catalog, body: Body): { title: string; example: object }[] {
  return catalog.codes.flatMap((code) =>
    code.statuses.map((status) => {
      const number = typeof status === "number" ? status : Number(`${status[0]}99`);
      const type = typeOf(catalog, code, number);
      return { title: `${code.code} ${number}`, example: exampleOf(body, code, number, type) };
    }),
  );
}

/** Where a body has its fields. */
function places({ wire }: Catalog, { name }: Body): { code: string; message: string } {
  if (name === "ProblemDetails") return { code: "/code", message: "/title" };
  const { code = "", message = "", type, param } = wire.format;
  return { code, message, ...(type && { type }), ...(param && { param }) };
}

test.each(drafts)(
  "of a catalogue without codes, no code fits in $draft, but for clients that know more",
  async ({ draft, Validator }) => {
    const files = await emitted(emitter, compiled(empty));
    const fits = (file: string, value: unknown): unknown =>
      new Validator({ strict: true }).compile(JSON.parse(files.get(`${draft}/${file}`) ?? ""))(
        value,
      );
    const body = { error: { message: "m", type: "t", param: null, code: "c" } };
    expect(fits("error-code.json", "c")).toBe(false);
    expect(fits("error-response.strict.json", body)).toBe(false);
    expect(fits("error-response.json", body)).toBe(true);
  },
);
