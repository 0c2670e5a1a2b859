import type { Catalog, Code } from "@org/error-codegen";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { schemaFile, schemaName, vectorFiles } from "../../codegen/src/vectors/index.ts";
import { put } from "../../codegen/test/emitters/at-pointer.ts";
import { holdsForAll, seed } from "../../codegen/test/traits/property.ts";
import { run, type Tested } from "../src/run.ts";
import { generated, load } from "./loaded.ts";
import { filesOf, schemasOf } from "./schemas-of.ts";

const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(schemaFile("Generated.").text),
);

type StatusKey = Code["statuses"][number];

/** An error as a service of a catalogue sends it. */
interface Sent {
  readonly code: Code;
  readonly format: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** After it was JSON. */
  readonly body: object;
}

const formatsOf = ({ wire }: Catalog): string[] => [...new Set([wire.format.name, "problem"])];

/** The pointer to the code. In a shape without a place for it, the type is the code. */
const placeOf = ({ wire: { format } }: Catalog): string =>
  format.code ?? format.type ?? expect.unreachable();

const numberOf = (status: StatusKey): number =>
  typeof status === "number" ? status : Number.parseInt(status, 10) * 100 + 18;

/** Each code with each of its statuses in each format. */
function sent({ ApiError }: Tested, catalog: Catalog): Sent[] {
  return catalog.codes.flatMap((code) =>
    [undefined, ...code.statuses.map(numberOf)].flatMap((status) => {
      const error = new ApiError(
        code.code as "invalid_request",
        { status, requestId: "r-1", param: "p", details: { list: [1, null] } } as object,
      );
      return formatsOf(catalog).map((format) => {
        const { body, ...rest } = error.render(format as "openai");
        return { ...rest, code, format, body: JSON.parse(JSON.stringify(body)) };
      });
    }),
  );
}

/** What stands at a pointer. */
const valueAt = (body: unknown, pointer: string): unknown =>
  pointer
    .slice(1)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce((inner, key) => (inner as Record<string, unknown>)[key], body);

test(`what services of any catalogue send is read as what it is, numbers as numbers (seed ${seed})`, async () => {
  await holdsForAll(async (catalog) => {
    const runtime = load(await generated(catalog));
    const ownPlace = placeOf(catalog);
    for (const { code, format, status, headers, body } of sent(runtime, catalog)) {
      const place = format === "problem" ? "/code" : ownPlace;
      expect(valueAt(body, place)).toBe(code.value);
      const error = runtime.parseError({ status, headers, body: JSON.stringify(body) });
      const { entry, ...found } = error;
      expect(found).toMatchObject({ code: code.code, sentCode: code.code, known: true, status });
      expect(entry?.docsUrl).toBe(code.page);
    }
  });
});

test(`what services of any catalogue send is valid by every schema of it (seed ${seed})`, async () => {
  await holdsForAll(async (catalog) => {
    const all = sent(load(await generated(catalog)), catalog);
    const schemas = await schemasOf(catalog);
    expect(schemas).toHaveLength(catalog.wire.format.name === "problem" ? 6 : 12);
    for (const { place, format, validate } of schemas)
      for (const { body, ...one } of all)
        if (one.format === format && !validate(body))
          expect.fail(
            `${place} refuses ${JSON.stringify(body)}: ${JSON.stringify(validate.errors)}`,
          );
  });
});

test(`other values of a code are read as the code in any catalogue (seed ${seed})`, async () => {
  await holdsForAll(async (catalog) => {
    const { parseError, ApiError } = load(await generated(catalog));
    const [first] = catalog.codes;
    const { format } = catalog.wire;
    const { body } = new ApiError(first?.code as "invalid_request").render(format.name as "openai");
    const read = (value: unknown) =>
      parseError({ status: 400, body: JSON.stringify(put(body, placeOf(catalog), value)) });
    for (const { code, aliases } of [...catalog.codes, ...catalog.retired])
      for (const alias of aliases.filter((one) => format.code || typeof one === "string"))
        for (const parameter of ["5", "a b", "x".repeat(300), "🔥\u202E"]) {
          const value =
            typeof alias === "number" ? alias : alias.replace(/\{[a-z]+\}/, () => parameter);
          expect(read(value)).toMatchObject({ code, sentCode: String(value) });
        }
  });
});

test(`the examples for OpenAPI of any catalogue are read as what they are of (seed ${seed})`, async () => {
  await holdsForAll(async (catalog) => {
    const { parseError } = load(await generated(catalog));
    const files = await filesOf("openapi", catalog);
    for (const version of ["3.0", "3.1"]) {
      const { components } = JSON.parse(files.get(`openapi-${version}.json`) ?? "");
      const examples = Object.values(components.examples) as { value: object }[];
      const found = examples.map(({ value }) => parseError({ body: JSON.stringify(value) }));
      expect(found.filter(({ code, known }) => code !== null && !known)).toEqual([]);
      const shown = new Set(found.map(({ code }) => code));
      const listed = catalog.codes.filter(({ statuses }) => statuses.length > 0);
      expect(listed.filter(({ code }) => shown.has(code)).length > 0).toBe(listed.length > 0);
    }
  });
});

test(`the vectors of any catalogue pass with its package (seed ${seed})`, async () => {
  await holdsForAll(async (catalog) => {
    const tested = load(await generated(catalog));
    for (const { path, text } of vectorFiles(catalog, "Generated.")) {
      if (path === schemaName) continue;
      const file = JSON.parse(text);
      const { run: count, failures } = run(tested, file);
      expect(failures, path).toEqual([]);
      expect(count).toBe(file.count);
      expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
      const names = file.vectors.map(({ name }: { name: string }) => name);
      expect(new Set(names).size, path).toBe(names.length);
    }
  });
});
