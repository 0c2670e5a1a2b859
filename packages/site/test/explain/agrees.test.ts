import { readFileSync } from "node:fs";
import { parseError } from "@org/error-codes";
import { describe, expect, test } from "vitest";
import type { ParseVector } from "../../../codegen/src/formats/vector.ts";
import { bodyForms } from "../../../conformance/src/forms.ts";
import { readBareCode } from "../../src/explain/bare-code.ts";
import { readError } from "../../src/explain/read.ts";

const file = new URL("../../../conformance/vectors/parse.json", import.meta.url);
const vectors: ParseVector[] = JSON.parse(readFileSync(file, "utf8")).vectors;

/** The vectors whose body a person can paste: text, or a value that is printed as JSON. */
const pasted = vectors.flatMap(({ name, status, headers, body }) => {
  const [form] = body ? bodyForms(body) : [];
  const text =
    typeof form === "string" ? form : body && "json" in body && JSON.stringify(body.json);
  return typeof text === "string" ? [{ name, status, headers, text }] : [];
});

describe("explaining agrees with parseError", () => {
  test("on every body of the contract, pasted alone, unless it is nothing but a code", () => {
    const apart = pasted.filter(
      ({ text }) => !readBareCode(text) && !same(readError(text), parseError({ body: text })),
    );
    expect(apart.map(({ name }) => name)).toEqual([]);
    expect(pasted.length).toBeGreaterThan(500);
  });
});

const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
