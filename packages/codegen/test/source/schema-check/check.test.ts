import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import catalogSchema from "../../../src/formats/generated/catalog-file.schema.json" with {
  type: "json",
};
import configSchema from "../../../src/formats/generated/config-file.schema.json" with {
  type: "json",
};
import localeSchema from "../../../src/formats/generated/locale-file.schema.json" with {
  type: "json",
};
import { compile } from "../../../src/index.ts";
import { checkShape } from "../../../src/source/schema-check/check.ts";
import type { FileSchema } from "../../../src/source/schema-check/schema.ts";
import { runsOf } from "../../runs.ts";

const seed = 20260726;
const numRuns = runsOf(2000);

const schemas: [name: string, schema: FileSchema, sound: object][] = [
  [
    "catalogue",
    catalogSchema,
    {
      name: "shop",
      title: "Shop",
      docs: "https://errors.example.org/",
      wire: {
        format: { name: "own", code: "/code", message: "/message", constants: { "/ok": false } },
        accepts: ["openai", { name: "other", code: "/a", message: "/b", type: "/c", param: "/d" }],
        requestId: { headers: ["x-request-id"], messageSuffix: " ({id})" },
        codes: "numbers",
      },
      retry: { attempts: 3, initialDelayMs: 0 },
      acronyms: ["sku"],
      labels: { codes: "Codes" },
      categories: { order: { title: "Orders", description: "All" } },
      statuses: {
        404: { name: "a_b", meaning: "a", cause: "b", recovery: "terminal", actor: "caller" },
      },
      codes: {
        x: {
          category: "order",
          meaning: "a",
          action: "b",
          statuses: [404, "5xx"],
          recovery: "transient",
          actor: "operator",
          identifier: "x_y",
          deprecated: { reason: "a", replacedBy: "y" },
          "x-team": ["own"],
        },
        y: {
          meaning: "a",
          action: ["b", "c"],
          causes: ["d"],
          value: 404,
          aliases: ["a", -1],
          links: ["https://a/", { title: "a", url: "https://a/" }],
        },
      },
      retired: { z: { reason: "a", value: "b" } },
      "x-own": { a: 1 },
    },
  ],
  [
    "translation",
    localeSchema,
    { title: "a", labels: { code: "b" }, codes: { x: { meaning: "c" } } },
  ],
  [
    "config",
    configSchema,
    { catalog: "a", schemas: "b", targets: { markdown: { out: "c", package: "d" } } },
  ],
];

/** What a value can become by mistake. */
const mistake = fc.constantFrom<unknown>(
  null,
  true,
  -1,
  0,
  1.5,
  404,
  600,
  "",
  "a",
  "A b",
  "5xx",
  "openai",
  "terminal",
  "caller",
  "/a",
  "https://a/",
  [],
  ["a"],
  ["a", "a"],
  [404, 404],
  {},
  { a: 1 },
  { name: "a" },
);

/** A value with one thing in it changed, removed or added, at a random depth. */
const changed = (value: unknown): fc.Arbitrary<unknown> => {
  if (typeof value !== "object" || value === null) return mistake;
  const map = value as Record<string, unknown>;
  const inner = Object.keys(map).map((key) =>
    changed(map[key]).map((item) =>
      Array.isArray(value) ? value.with(Number(key), item) : { ...map, [key]: item },
    ),
  );
  const less = Object.keys(map).map((key) =>
    fc.constant(
      Array.isArray(value)
        ? value.toSpliced(Number(key), 1)
        : Object.fromEntries(Object.entries(map).filter(([name]) => name !== key)),
    ),
  );
  const added = mistake.map((item) =>
    Array.isArray(value) ? [...value, item] : { ...map, extra: item },
  );
  return fc.oneof({ weight: 6, arbitrary: fc.oneof(mistake, ...inner) }, ...less, added);
};

describe.each(schemas)("the shape of a %s", (_, schema, sound) => {
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

  /** What is said of a value, and what is left of it for the other rules. */
  const checked = (value: unknown): { said: number; left: object } => {
    const left = structuredClone(value) as object;
    let said = 0;
    const count = (): void => {
      said++;
    };
    checkShape(schema, left, "It", {
      key: count,
      value: count,
      place: () => undefined,
      quoted: () => undefined,
      cut: () => undefined,
      isComment: () => false,
    });
    return { said, left };
  };

  test("passes if it is valid", () => {
    expect(validate(sound), JSON.stringify(validate.errors)).toBe(true);
    expect(checked(sound)).toEqual({ said: 0, left: sound });
  });

  test(`has the same verdict as Ajv's (seed ${seed})`, () => {
    let refused = 0;
    const isMap = (value: unknown): boolean =>
      typeof value === "object" && value !== null && !Array.isArray(value);
    const values = changed(sound).filter(isMap);
    const property = fc.property(values, (value) => {
      const isRight = validate(value);
      if (!isRight) refused++;
      expect(checked(value).said > 0, JSON.stringify(validate.errors)).toBe(!isRight);
    });
    fc.assert(property, { seed, numRuns });
    expect(refused).toBeGreaterThan(0.4 * numRuns);
  });

  test(`leaves nothing that the other rules could stumble over (seed ${seed})`, () => {
    const property = fc.property(changed(sound), (value) => {
      // JSON is YAML.
      const file = [{ path: "a.yaml", bytes: Buffer.from(JSON.stringify(value)) }];
      expect(
        compile({ catalog: file, locales: [{ ...file[0], path: "de.yaml" }] as typeof file })
          .problems,
      ).toBeDefined();
    });
    fc.assert(property, { seed, numRuns });
  });

  test("uses only keywords that the check knows", () => {
    const known = [
      "$comment",
      "$schema",
      "$ref",
      "definitions",
      "description",
      "type",
      "enum",
      "anyOf",
      "pattern",
      "minimum",
      "maximum",
      "items",
      "minItems",
      "uniqueItems",
      "patternProperties",
      "properties",
      "required",
      "additionalProperties",
    ];
    expect([...keywords(schema)].filter((keyword) => !known.includes(keyword))).toEqual([]);
  });
});

/** The facts and remedies for a catalogue, which is called "It". */
function saidOf(value: object): string[] {
  const said: string[] = [];
  const note = (_: unknown, __: unknown, message: string, fix: string): void => {
    said.push(`${message} ${fix}`);
  };
  const left = structuredClone(value);
  checkShape(catalogSchema, left, "It", {
    key: note,
    value: note,
    place: () => undefined,
    quoted: () => undefined,
    cut: () => undefined,
    isComment: () => false,
  });
  return said;
}

describe("a remedy names a value only if the schema allows it", () => {
  const code = (fields: object): object => ({ codes: { x: fields } });

  test.each([
    [{ docs: "a.example/b/" }, "Start it with https://."],
    [{ docs: "a.example/b" }, "Start it with https://, and add a slash at its end."],
    [{ docs: "https://a.example/b" }, "Add a slash at its end."],
    [
      { docs: "https://a.example/b?c" },
      "Write the base URL of all pages, with a slash at its end: ",
    ],
    [code({ links: [{ title: "a", url: "a.example" }] }), "Start it with https://."],
    [{ title: 5 }, 'Put it in quotes: "5".'],
    [{ docs: 5 }, "Write the base URL of all pages, with a slash at its end: "],
    [code({ recovery: true }), "Use correctable, terminal or transient."],
    [code({ statuses: "400, 5xx" }), "Put it in brackets: [400, 5xx]."],
    [code({ statuses: 700 }), "Write a list, each item a status code from 100 to 599 (`429`) or "],
    [
      code({ statuses: "late" }),
      "Write a list, each item a status code from 100 to 599 (`429`) or ",
    ],
    [code({ statuses: ["429"] }), "Remove the quotes."],
    [code({ statuses: ["999"] }), "Write a status code "],
    [code({ statuses: ["0429"] }), "Write a status code "],
    [{ wire: { accepts: "openai" } }, "Put it in brackets: [openai]."],
    [{ wire: { accepts: "opneai" } }, "Write a list."],
    [{ wire: { accepts: ["openai", "opneai"] } }, "Use anthropic, flat, problem or a map of keys."],
    [{ retry: { attempts: "3" } }, "Remove the quotes."],
    [{ retry: { attempts: "0" } }, "Write a whole number."],
    [{ retry: { attempts: 1.5 } }, "Write a whole number."],
    [{ retry: { attempts: 3, attemps: 3 } }, "Keys that are still possible here: initialDelayMs, "],
    [code({ severity: "high" }), " A field of your own starts with x-: x-severity."],
    [{ retry: { severity: 3 } }, "attempts, initialDelayMs, maxDelayMs, maxRetryAfterMs."],
  ])("%j: %s", (value, remedy) => {
    const fixes: string[] = [];
    const note = (_: unknown, __: unknown, message: string, fix: string): void => {
      if (!message.includes(" has no ")) fixes.push(fix);
    };
    checkShape(catalogSchema, structuredClone(value), "It", {
      key: note,
      value: note,
      place: () => undefined,
      quoted: () => undefined,
      cut: () => undefined,
      isComment: () => false,
    });
    expect(fixes).toEqual([expect.stringContaining(remedy)]);
  });
});

describe("a key that is not there is said once", () => {
  const whole = { name: "a", title: "b", docs: "https://a/", wire: { format: "problem" } };

  test.each([
    [{ ...whole, code: {} }, "code is not a key of it. Did you mean codes?"],
    [{ ...whole, codse: {} }, "codse is not a key of it. Did you mean codes?"],
    [
      { ...whole, codes: {}, category: { m: "a" } },
      "category is not a key of it. Did you mean categories?",
    ],
    [
      { ...whole, wire: undefined, codes: {}, format: "problem" },
      "format is not a key of it. It is a key of wire. Indent it below that.",
    ],
    [
      { ...whole, codes: {}, attempts: 3 },
      "attempts is not a key of it. It is a key of retry. Indent it below that.",
    ],
    [
      { ...whole, codes: {}, meaning: "a" },
      "meaning is not a key of it. It is a key of an entry in statuses, codes or retired. Indent it below one.",
    ],
    [
      { ...whole, codes: {}, order_closed: "a" },
      "order_closed is not a key of it. If it is an entry of codes, indent it below that.",
    ],
    [
      { ...whole, codes: { x: { meening: "a" } } },
      "meening is not a key of codes.x. Did you mean meaning?",
    ],
    [
      { ...whole, codes: { x: { meaning: "a", deprecated: { raeson: "a" } } } },
      "raeson is not a key of codes.x.deprecated. Did you mean reason?",
    ],
    [
      { ...whole, wire: { fromat: "problem" }, codes: {} },
      "fromat is not a key of wire. Did you mean format?",
    ],
    [
      { ...whole, codes: { x: { meaning: "a", acronyms: ["x"] } } },
      "acronyms is not a key of codes.x. It is a key of it. Move it to the start of a line.",
    ],
    [
      { ...whole, codes: { x: { "meaning:a": null } } },
      "meaning:a is not a key of codes.x. If that is meaning, put a space after its colon.",
    ],
  ])("%j: %s", (value, said) => {
    expect(saidOf(value)).toEqual([said]);
  });
});

describe("what should be a map gets the least that it needs", () => {
  test.each([
    [
      { codes: { x: null } },
      "codes.x is empty. Indent its keys below it, or write at least `x: What it means, in a few words`.",
    ],
    [
      { codes: { x: 404 } },
      "codes.x must be a map of keys, not the number 404. Write at least `x: What it means, in a few words`.",
    ],
    [
      { codes: { x: [{ meaning: "a" }] } },
      "codes.x must be a map of keys, not a list. Delete the dash before its keys.",
    ],
    [
      { codes: { statuses: [404] } },
      "codes.statuses must be a map of keys, not a list. It is a key of an entry. Indent it below the one that it belongs to.",
    ],
    [
      { codes: { x: { meaning: "a", deprecated: "It is old" } } },
      'codes.x.deprecated must be a map of keys, not text. Write at least `deprecated: { reason: "It is old" }`.',
    ],
    [
      { codes: null },
      "codes is empty. Write its entries below it, each like `key: What it means, in a few words`.",
    ],
    [
      { codes: [{ x: "a" }, { y: { meaning: "a" } }, { z: null, meaning: "a" }] },
      "codes must be a map of keys, not a list. Delete the dash before each of its keys.",
    ],
    [
      { codes: [{ code: "x", meaning: "a" }] },
      "codes must be a map of keys, not a list. Write its entries below it, each like `key: What it means, in a few words`.",
    ],
    [
      { categories: ["a"] },
      "categories must be a map of keys, not a list. Write its entries below it, each like `key: Its heading`.",
    ],
    [
      { wire: null },
      "wire is empty. Indent its keys below it. It needs format: the body shape that services send.",
    ],
    [{ retry: null }, "retry is empty. Indent its keys below it, or delete it."],
    [{ retry: 3 }, "retry must be a map of keys, not the number 3. Write its keys below it."],
  ])("%j: %s", (value, said) => {
    expect(saidOf(value).filter((one) => !one.startsWith("It has no "))).toEqual([said]);
  });
});

/** The keywords of a schema and of all in it. */
function keywords(schema: object): Set<string> {
  const found = new Set<string>();
  const visit = (part: unknown, isSchema: boolean): void => {
    if (typeof part !== "object" || part === null) return;
    for (const [key, inner] of Object.entries(part)) {
      if (isSchema && !Array.isArray(part)) found.add(key);
      visit(inner, !(isSchema && ["properties", "patternProperties", "definitions"].includes(key)));
    }
  };
  visit(schema, true);
  return found;
}
