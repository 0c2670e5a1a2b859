import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { emitters } from "../../src/index.ts";
import { catalogue } from "../traits/catalogue.ts";
import { everything } from "../traits/choices.ts";
import { put } from "./at-pointer.ts";
import { compiled, context, emitted, golden, inFormat } from "./compiled.ts";
import { empty } from "./empty.ts";
import { foreign, foreignWithList } from "./foreign.ts";
import { hostile } from "./hostile.ts";
import { alive, elements, renderers, textOf } from "./rendered.ts";

/** What these tests read of a document. */
interface Document {
  readonly openapi: string;
  readonly components: {
    readonly schemas: Record<string, object>;
    readonly responses: Record<string, Response>;
    readonly examples: Record<string, { summary: string; value: Record<string, unknown> }>;
    readonly headers: Record<string, { example: unknown }>;
  };
}

interface Response {
  readonly description: string;
  readonly headers: Record<string, object>;
  readonly content: Record<string, Content>;
}

interface Content {
  readonly schema: { $ref: string };
  readonly examples?: Record<string, Example>;
}

/** An example, or a reference to it. */
interface Example {
  readonly $ref?: string;
  readonly summary?: string;
  readonly value?: Record<string, unknown>;
}

const [emitter] = emitters.filter(({ name }) => name === "openapi");
if (!emitter) throw new Error("The emitter openapi is gone.");

const inOpenai = inFormat("openai");
const traits = catalogue(everything);
const catalogs = Object.entries({
  ...{ golden, inOpenai, hostile, foreign, foreignWithList, empty, traits },
});
const cases = await Promise.all(
  catalogs.map(async ([name, yaml]) => {
    const catalog = compiled(yaml);
    const files = await emitted(emitter, catalog);
    return ["3.0", "3.1"].map((version) => {
      const text = (ending: string): string => files.get(`openapi-${version}.${ending}`) ?? "";
      return {
        name,
        version,
        catalog,
        yaml: text("yaml"),
        document: JSON.parse(text("json")) as Document,
      };
    });
  }),
);

describe.each(cases)("OpenAPI $version of $name", ({ version, catalog, yaml, document }) => {
  const { schemas, responses, examples, headers } = document.components;
  const resolved = ({ $ref, ...own }: Example): Example =>
    $ref === undefined ? own : (examples[$ref.replace("#/components/examples/", "")] ?? {});

  test("satisfies the specification", async () => {
    const { valid, errors } = await new Validator().validate({ ...structuredClone(document) });
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(document.openapi.startsWith(version)).toBe(true);
  });

  test("is the same in YAML, for parsers of YAML 1.1 and 1.2", () => {
    expect(parse(yaml, { version: "1.2" })).toEqual(document);
    expect(parse(yaml, { version: "1.1", merge: true })).toEqual(document);
  });

  test("has no broken references and no unused components", () => {
    const references = new Set(
      Array.from(
        JSON.stringify(document).matchAll(/"\$ref":"#\/components\/([^"]+)"/g),
        ([, at]) => at,
      ),
    );
    const { responses: _, ...parts } = document.components;
    const there = Object.entries(parts).flatMap(([kind, entries]) =>
      Object.keys(entries).map((name) => `${kind}/${name}`),
    );
    // The known codes are for those who refer to them: no body does.
    expect(there.filter((name) => !references.has(name))).toEqual(["schemas/KnownErrorCode"]);
    expect([...references].filter((name) => !there.includes(name ?? ""))).toEqual([]);
  });

  test("has examples that its schemas accept, with the meaning of the code or the status", () => {
    const check = checker(schemas);
    const meanings = [...catalog.codes, ...catalog.statuses].map(({ meaning }) => meaning);
    let checked = 0;
    for (const [name, { content }] of Object.entries(responses))
      for (const { schema, examples: own = {} } of Object.values(content)) {
        expect(Object.keys(own).length > 0, name).toBe(catalog.statuses.length > 0);
        for (const [identifier, example] of Object.entries(own)) {
          const { summary, value } = resolved(example);
          const code = catalog.codes.find((other) => other.identifier === identifier);
          expect(meanings).toContain(summary);
          expect(JSON.stringify(value)).toContain(JSON.stringify(code?.value ?? null));
          expect(check(schema, value), `${name} ${identifier}`).toEqual([]);
          checked++;
        }
      }
    expect(checked).toBeGreaterThanOrEqual(catalog.codes.length);
    for (const { example } of Object.values(headers)) expect(example).toEqual(expect.any(String));
  });

  test("shows first a code whose main status it is, if there is one", () => {
    for (const { identifier, codes, status } of catalog.statuses) {
      const main = codes.filter(({ statuses }) => statuses[0] === status);
      for (const { examples: own = {} } of Object.values(responses[identifier]?.content ?? {}))
        if (main.length > 0)
          expect(main.map((code) => code.identifier)).toContain(Object.keys(own)[0]);
    }
  });

  test("shows for any error one of the last and one of the first status", () => {
    const first = (name: string): string | undefined =>
      Object.keys(Object.values(responses[name]?.content ?? {})[0]?.examples ?? {})[0];
    const withCodes = catalog.statuses.filter(({ codes }) => codes.length > 0);
    const shown = withCodes.length > 0 ? withCodes : catalog.statuses;
    const ends = [shown.at(-1), shown.at(0)].flatMap((status) =>
      status ? [first(status.identifier)] : [],
    );
    for (const { examples: own = {} } of Object.values(responses.Error?.content ?? {}))
      expect(Object.keys(own)).toEqual([...new Set(ends)]);
  });

  test("has a response for services that send one format, which says that one alone", () => {
    for (const [name, { content }] of Object.entries(responses)) {
      const alone = { Json: "application/json", Problem: "application/problem+json" };
      const all = Object.entries(content);
      if (all.length === 1) continue;
      expect(all.map(([type]) => type)).toEqual(Object.values(alone));
      for (const [suffix, type] of Object.entries(alone))
        expect(responses[name + suffix]).toEqual({
          ...responses[name],
          content: { [type]: content[type] },
        });
    }
  });

  test("accepts codes and fields that were added later, and a null code, and requires the necessary ones", () => {
    const check = checker(schemas);
    for (const { content } of Object.values(responses))
      for (const [type, { schema, examples: own = {} }] of Object.entries(content)) {
        const [example] = Object.values(own);
        if (!example) continue;
        const place = type.includes("problem") ? "/code" : (catalog.wire.format.code ?? "");
        for (const other of ["made_up", null]) {
          const body = JSON.parse(
            JSON.stringify(put(resolved(example).value ?? {}, place, other)),
            (_, value) => (isObject(value) ? { ...value, more: { since: [1] } } : value),
          );
          expect(check(schema, body)).toEqual([]);
        }
        expect(check(schema, {})).not.toEqual([]);
      }
  });

  test("describes each response with the texts of its status, escaped for Markdown", () => {
    for (const { identifier, meaning, cause } of catalog.statuses) {
      const html = renderers.CommonMark?.(responses[identifier]?.description ?? "") ?? "";
      const [shown] = elements(html, "p");
      expect(alive(html)).toEqual([]);
      expect(shown && textOf(shown)).toContain(meaning);
      expect(shown && textOf(shown)).toContain(cause ?? "");
    }
  });

  test("has the request id on every response, and Retry-After where a retry can help", () => {
    for (const { identifier, classified } of catalog.statuses) {
      const headers = Object.keys(responses[identifier]?.headers ?? {});
      const [requestId] = catalog.wire.requestId.headers;
      const isTransient = classified.recovery === "transient";
      expect(headers).toEqual(isTransient ? [requestId, "Retry-After"] : [requestId]);
    }
  });
});

test("names and refers to every component with the prefix, and to nothing else", async () => {
  const catalog = compiled(golden);
  const documents = await Promise.all(
    [{}, { prefix: "Acme" }].map(async (named) => {
      const files = await Array.fromAsync(emitter.emit(catalog, { ...context, ...named }));
      return files.map(({ text }) => text);
    }),
  );
  const [plain = [], named = []] = documents;
  const stripped = named.map((text) => text.replaceAll(/(?<![\w@/.])Acme|(?<=[\w]\/)Acme/g, ""));
  expect(named.join("\n")).not.toMatch(/#\/components\/\w+\/(?!Acme)/);
  expect(stripped).toEqual(plain);
  const { components } = JSON.parse(named.find((text) => text.startsWith("{")) ?? "");
  const names = Object.values<object>(components).flatMap((section) => Object.keys(section));
  expect(names.filter((name) => !name.startsWith("Acme"))).toEqual([]);
});

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A function that says what a schema finds wrong with a value. */
function checker(schemas: object): (schema: { $ref: string }, value: unknown) => unknown[] {
  const $defs = JSON.parse(JSON.stringify(schemas).replaceAll("#/components/schemas/", "#/$defs/"));
  const validator = new Ajv2020({ strict: true, logger: false });
  validator.addFormat("int32", true);
  validator.addVocabulary(["x-enum-varnames", "x-enum-descriptions", "x-extensible-enum"]);
  validator.addSchema({ $id: "components", $defs });
  return ({ $ref }, value) => {
    const reference = $ref.replace("#/components/schemas/", "components#/$defs/");
    const validate = validator.getSchema(reference);
    if (!validate) throw new Error(`There is no ${reference}.`);
    return validate(value) ? [] : (validate.errors ?? []);
  };
}
