import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { emitters } from "../../src/index.ts";
import { answering, compiled, emitted, golden } from "./compiled.ts";
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
    readonly headers: Record<string, object>;
  };
}

interface Response {
  readonly description: string;
  readonly headers: Record<string, object>;
  readonly content: Record<string, Content>;
}

interface Content {
  readonly schema: { $ref: string };
  readonly examples?: Record<string, { $ref: string }>;
}

const [emitter] = emitters.filter(({ name }) => name === "openapi");
if (!emitter) throw new Error("The emitter openapi is gone.");

const inOpenai = answering("openai");
const catalogs = Object.entries({ golden, inOpenai, hostile, foreign, foreignWithList, empty });
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
  const { schemas, responses, examples } = document.components;

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
    expect(there.filter((name) => !references.has(name))).toEqual([]);
    expect([...references].filter((name) => !there.includes(name ?? ""))).toEqual([]);
  });

  test("has examples that its schemas accept, with the code's meaning", () => {
    const check = checker(schemas);
    let checked = 0;
    for (const [name, { content }] of Object.entries(responses))
      for (const { schema, examples: own = {} } of Object.values(content))
        for (const [identifier, { $ref }] of Object.entries(own)) {
          const { summary, value } = examples[$ref.replace("#/components/examples/", "")] ?? {};
          const code = catalog.codes.find((other) => other.identifier === identifier);
          expect(summary).toBe(code?.meaning);
          expect(JSON.stringify(value)).toContain(`"${code?.code}"`);
          expect(check(schema, value), `${name} ${identifier}`).toEqual([]);
          checked++;
        }
    expect(checked).toBeGreaterThanOrEqual(catalog.codes.length);
  });

  test("accepts codes and fields that were added later, and requires the necessary ones", () => {
    const check = checker(schemas);
    for (const { content } of Object.values(responses))
      for (const { schema, examples: own = {} } of Object.values(content)) {
        const [{ $ref } = { $ref: "" }] = Object.values(own);
        const { value = {} } = examples[$ref.replace("#/components/examples/", "")] ?? {};
        if ($ref === "") continue;
        const text = JSON.stringify(value);
        const code = catalog.codes.find(({ code }) => text.includes(`"${code}"`))?.code;
        const unknown = JSON.parse(text.replaceAll(JSON.stringify(code), '"made_up"'));
        expect(check(schema, { ...unknown, more: true })).toEqual([]);
        expect(check(schema, {})).not.toEqual([]);
      }
  });

  test("describes each response with the texts of its status, escaped for Markdown", () => {
    for (const { identifier, meaning, cause } of catalog.statuses) {
      const html = renderers.CommonMark?.(responses[identifier]?.description ?? "") ?? "";
      const [shown] = elements(html, "p");
      expect(alive(html)).toEqual([]);
      expect(shown && textOf(shown)).toContain(meaning);
      expect(shown && textOf(shown)).toContain(cause);
    }
  });

  test("has the request id on every response, and Retry-After where a retry can help", () => {
    for (const { identifier, recovery } of catalog.statuses) {
      const headers = Object.keys(responses[identifier]?.headers ?? {});
      const [requestId] = catalog.wire.requestId.headers;
      expect(headers).toEqual(recovery === "transient" ? [requestId, "Retry-After"] : [requestId]);
    }
  });
});

/** A function that says what a schema finds wrong with a value. */
function checker(schemas: object): (schema: { $ref: string }, value: unknown) => unknown[] {
  const $defs = JSON.parse(JSON.stringify(schemas).replaceAll("#/components/schemas/", "#/$defs/"));
  const validator = new Ajv2020({ strict: true, logger: false });
  validator.addVocabulary(["x-enum-varnames", "x-enum-descriptions", "x-extensible-enum"]);
  validator.addSchema({ $id: "components", $defs });
  return ({ $ref }, value) => {
    const reference = $ref.replace("#/components/schemas/", "components#/$defs/");
    const validate = validator.getSchema(reference);
    if (!validate) throw new Error(`There is no ${reference}.`);
    return validate(value) ? [] : (validate.errors ?? []);
  };
}
