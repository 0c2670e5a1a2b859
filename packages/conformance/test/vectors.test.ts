import { readFileSync } from "node:fs";
import { join } from "node:path";
import { write } from "@org/error-codegen";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import type { Vector } from "../../codegen/src/formats/vector.ts";
import { readCatalogs } from "../scripts/catalogs.ts";
import { sentences } from "../scripts/coverage.ts";
import { origins, outputs } from "../scripts/outputs.ts";
import { files } from "./files.ts";

const { catalogs } = readCatalogs();
if (!catalogs) throw new Error("A catalogue has problems. Run: pnpm check");
const { gateway: catalog } = catalogs;

const text = (path: string): string => readFileSync(join(import.meta.dirname, "..", path), "utf8");
const all = files();
const ofSecond = files({ folder: "second/vectors" });
const ofThird = files({ folder: "third/vectors" });
const every = [...all, ...ofSecond, ...ofThird];
const vectors = every.flatMap((file): readonly Vector[] => file.vectors);
const schema = JSON.parse(text("vectors.schema.json"));
const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);

test("the files are as they would be generated", async () => {
  const places = outputs(catalogs);
  const { missing, stale, extra, foreign, unchanged } = await write(places, "check");
  expect({ missing, stale, extra, foreign }).toEqual({
    missing: [],
    stale: [],
    extra: [],
    foreign: [],
  });
  expect(unchanged).toBe(every.length + 2 + places.length);
});

test("there are at least 400 vectors, and each file says how many it has", () => {
  expect(vectors.length).toBeGreaterThanOrEqual(400);
  expect(every.filter((file) => file.count !== file.vectors.length)).toEqual([]);
});

test.each([{ files: all }, { files: ofSecond }, { files: ofThird }])(
  "no two vectors have the same name",
  ({ files }) => {
    const names = files.flatMap((file): readonly Vector[] => file.vectors).map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  },
);

test("every code and every status of the catalogue is in a vector of parse and of raise", () => {
  const [parse, raise] = ["parse", "raise"].map((kind) => all.find((file) => file.kind === kind));
  const written = JSON.stringify([parse, raise]);
  const absent = [...catalog.codes, ...catalog.statuses].filter(
    ({ page }) => !written.includes(page),
  );
  expect(absent).toEqual([]);
});

describe("the schema", () => {
  test.each(every.map((file) => ({ kind: file.kind, file })))(
    "accepts the vectors of $kind",
    ({ file }) => {
      validate(file);
      expect(validate.errors).toBeNull();
    },
  );

  const [parse] = all.filter(({ kind }) => kind === "parse");
  const first = parse?.vectors[0] as object;
  test.each<[string, object]>([
    ["without expectation", { expected: undefined }],
    ["with a field that nobody knows", { hint: "x" }],
    ["that holds nothing", { holds: [] }],
    ["that holds a sentence without number", { holds: ["P"] }],
    ["that holds a sentence twice", { holds: ["P1", "P1"] }],
    ["with a header of one part", { headers: [["a"]] }],
    ["with a body in two forms", { body: { text: "", base64: "" } }],
    ["with half a millisecond", { now: 0.5 }],
  ])("refuses a vector %s", (_, change) => {
    const vector = JSON.parse(JSON.stringify({ ...first, ...change }));
    expect(validate({ ...parse, vectors: [vector] })).toBe(false);
  });
});

describe("what languages read differently is not in the files themselves:", () => {
  const texts = ["vectors", "second/vectors", "third/vectors"].flatMap((folder) =>
    all.map(({ kind }) => text(`${folder}/${kind}.json`)),
  );

  test("no lone surrogate, which some refuse", () => {
    const malformed: string[] = [];
    for (const file of texts)
      JSON.parse(file, (key, value) => {
        if (![key, value].every((part) => typeof part !== "string" || part.isWellFormed()))
          malformed.push(key);
      });
    expect(malformed).toEqual([]);
  });

  test("no character that shows nothing, which editors lose", () => {
    expect(texts.map((file) => file.match(/(?![ \n])[\p{C}\p{Z}]/u))).toEqual(
      texts.map(() => null),
    );
  });

  test("no more than 100 levels, at which some stop", () => {
    const depth = (value: unknown): number =>
      typeof value === "object" && value !== null
        ? 1 + Math.max(0, ...Object.values(value).map(depth))
        : 0;
    expect(Math.max(...all.map(depth))).toBeLessThan(100);
  });
});

describe("the contract", () => {
  const ids = sentences(text("README.md"));
  const written = Object.values(origins(catalogs))
    .flat()
    .flatMap((origin) => origin.written);

  test("has each sentence once", () => {
    expect(ids.length).toBeGreaterThan(80);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("has each sentence held by a vector that is written by hand", () => {
    const held = new Set(written.flatMap(({ holds }) => holds));
    expect(ids.filter((id) => !held.has(id))).toEqual([]);
  });

  test("has every sentence that a vector holds", () => {
    const known = new Set(ids);
    const unknown = vectors.filter(({ holds }) => holds.some((id) => !known.has(id)));
    expect(unknown).toEqual([]);
  });
});
