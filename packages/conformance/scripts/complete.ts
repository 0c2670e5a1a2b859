import type { Catalog } from "@org/error-codegen";
import type { ParseVector, RaiseVector, StreamVector } from "../../codegen/src/formats/vector.ts";
import { expectResult } from "../../codegen/src/vectors/expect.ts";
import { expectRendered } from "../../codegen/src/vectors/rendered.ts";
import type { ParseCase, RaiseCase, StreamCase } from "../cases/author.ts";

/** Completes hand-written vectors to the form of the files. */
export const complete = {
  parse:
    (catalog: Catalog) =>
    ({ body, expected, ...given }: ParseCase): ParseVector => ({
      ...given,
      ...(body !== undefined && { body: typeof body === "string" ? { text: body } : body }),
      expected: expectResult(catalog, given.status, expected),
    }),
  stream:
    (catalog: Catalog) =>
    ({ expected, ...given }: StreamCase): StreamVector => ({
      ...given,
      expected: expected && expectResult(catalog, given.status, expected),
    }),
  raise:
    (catalog: Catalog) =>
    ({ expected, ...given }: RaiseCase): RaiseVector => {
      if (expected === "refused") return { ...given, expected: { refused: true } };
      const code = catalog.codes.find((known) => known.code === given.code);
      if (!code) throw new Error(`${given.name}: ${given.code} is not in the catalogue.`);
      return { ...given, expected: expectRendered(catalog, code, expected) };
    },
};
