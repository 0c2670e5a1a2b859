import { expect, test } from "vitest";
import { manyCodes } from "../../../e2e/src/synthetic.ts";
import type { Vector } from "../../src/formats/vector.ts";
import type { VectorFile } from "../../src/formats/vector-file.ts";
import { type Catalog, compile } from "../../src/index.ts";
import { vectorFiles } from "../../src/vectors/index.ts";
import { limit } from "../../src/vectors/take.ts";
import { compiled, golden } from "../emitters/compiled.ts";

/** The files of vectors of a catalogue, by kind. */
const filesOf = (catalog: Catalog): Map<string, { text: string; file: VectorFile }> =>
  new Map(
    [...vectorFiles(catalog, "Generated.")]
      .filter(({ path }) => path !== "vectors.schema.json")
      .map(({ path, text }) => [path, { text, file: JSON.parse(text) }]),
  );

const many = (count: number): Catalog => compile(manyCodes(count)).catalog ?? expect.unreachable();

const namesIn = (file: VectorFile | undefined): string[] =>
  (file?.vectors ?? []).map(({ name }: Vector) => name);

test("there is a file of each kind, which says how many vectors it has", () => {
  const files = filesOf(compiled(golden));
  expect([...files.keys()].sort()).toEqual(
    ["decide-retry", "negotiate", "parse", "raise", "stream"].map((kind) => `${kind}.json`),
  );
  for (const { file } of files.values()) {
    expect(file.count).toBe(file.vectors.length);
    expect(file.count).toBeGreaterThan(9);
  }
});

test("every code, status, alias and retired code of a catalogue is in the vectors", () => {
  const catalog = compiled(golden);
  const written = [...filesOf(catalog).values()].map(({ text }) => text).join("");
  const texts = [
    ...[...catalog.codes, ...catalog.statuses, ...catalog.retired].map(({ page }) => page),
    ...catalog.aliases.map(({ alias }) => alias),
    ...catalog.wire.requestId.headers,
  ];
  expect(texts.filter((text) => !written.includes(text))).toEqual([]);
});

test("of many codes the files have a sample, and say so", () => {
  const files = filesOf(many(10_000));
  for (const [path, { text, file }] of files) {
    expect(Buffer.byteLength(text), path).toBeLessThan(6 * 2 ** 20);
    const isSample = ["parse.json", "raise.json", "stream.json"].includes(path);
    expect(file.$comment.includes("It is a sample: "), path).toBe(isSample);
  }
  const found = namesIn(files.get("parse.json")?.file).filter((name) =>
    /^The code .* is found/.test(name),
  );
  expect(found).toHaveLength(limit);
  // It is taken from all of them, not from the first.
  expect(found.filter((name) => /code_[5-9]/.test(name)).length).toBeGreaterThan(limit / 3);
});

test("one more code changes little of a sample", () => {
  const [before, after] = [many(3000), many(3001)].map(
    (catalog) => new Set(namesIn(filesOf(catalog).get("raise.json")?.file)),
  );
  const gone = [...(before ?? [])].filter((name) => !after?.has(name));
  expect(before?.size).toBeGreaterThan(limit);
  expect(gone.length).toBeLessThanOrEqual(3);
});

test("a catalogue of a thousand codes is whole", () => {
  const names = namesIn(filesOf(many(1000)).get("raise.json")?.file);
  expect(names.filter((name) => name.includes("usual status"))).toHaveLength(1000);
});
