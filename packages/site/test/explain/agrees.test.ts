import { readFileSync } from "node:fs";
import { type Catalog, compile, readCatalog, type SourceFiles } from "@org/error-codegen";
import { type Parsed, readPasted } from "@org/error-codegen/pasted";
import { parseError } from "@org/error-codes";
import { describe, expect, test } from "vitest";
import type { ParseVector } from "../../../codegen/src/formats/vector.ts";
import { parserOf } from "../../../codegen/src/vectors/parser.ts";
import { bodyForms } from "../../../conformance/src/forms.ts";
import { inRepository } from "../../../e2e/src/places.ts";
import { hasMore, readError } from "./read-error.ts";

const file = new URL("../../../conformance/vectors/parse.json", import.meta.url);
const vectors: ParseVector[] = JSON.parse(readFileSync(file, "utf8")).vectors;

/** The longest body that is tried, in UTF-16 units: ten times what the box reads. */
const most = 2_000_000;

/** The vectors whose body a person can paste: text, or a value that is printed as JSON. */
const pasted = vectors.flatMap(({ name, status, headers, body }) => {
  const [form] = body ? bodyForms(body) : [];
  const text =
    typeof form === "string" ? form : body && "json" in body && JSON.stringify(body.json);
  if (typeof text !== "string" || text.length > most) return [];
  return [{ name, status, headers, text, box: readError(text) }];
});

describe("explaining agrees with parseError", () => {
  test("on every body of the contract, pasted alone, unless it has what no client looks for", () => {
    const alike = pasted.filter(({ text }) => !hasMore(text));
    const apart = alike.filter(({ text, box }) => !same(box, parseError({ body: text })));
    expect(apart.map(({ name }) => name)).toEqual([]);
    expect(alike.length).toBeGreaterThan(500);
    expect(pasted.length - alike.length).toBeLessThan(60);
  });
});

describe("the command `explain`, which has no package, agrees with the box", () => {
  const { files } = readCatalog(inRepository("catalog"));
  const ofCatalog = parserOf(compile(files as SourceFiles).catalog as Catalog);

  test("on the code and the status of every body of the contract", () => {
    const apart = pasted.filter(
      ({ text, box }) => !same(named(box), named(readPasted(text, ofCatalog))),
    );
    expect(apart.map(({ name }) => name)).toEqual([]);
  });

  test("on these with their status", () => {
    const apart = pasted.filter(({ text, status }) => {
      const parts = { status: status as number, body: text };
      return !same(named(parseError(parts)), named(ofCatalog.parse(parts)));
    });
    expect(apart.map(({ name }) => name)).toEqual([]);
  });
});

/** What is looked up in the catalogue. */
const named = ({ code, known, status, docsUrl }: Parsed): object => {
  return { code, known, status, docsUrl };
};

const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
