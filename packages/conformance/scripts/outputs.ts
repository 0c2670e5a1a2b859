import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Catalog, header, type Output } from "@org/error-codegen";
import { cases } from "../cases/index.ts";
import type { Vector } from "../src/vector.ts";
import { complete } from "./complete.ts";
import { coverage, type Origin } from "./coverage.ts";
import { parseCases, raiseCases } from "./from-catalog.ts";
import { print } from "./print.ts";
import { schema } from "./schema.ts";

const folder = "packages/conformance";
const contract = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");

/** Everything that is generated in this package, and where it goes below the repository. */
export function outputs(catalog: Catalog): Output[] {
  const $comment = header(`catalog and ${folder}/cases`, "pnpm generate");
  const all = origins(catalog);
  const vectors = all.map(({ kind, written, generated }) => {
    const vectors = [...written, ...generated];
    const head = { $schema: "../vectors.schema.json", $comment, kind, count: vectors.length };
    return { path: `${kind}.json`, text: print({ ...head, vectors }) };
  });
  const source = header(`${folder}/src/vector-file.ts`, "pnpm generate");
  const made = schema(`${catalog.docs}schemas/2020-12/vectors.json`, source);
  const beside = [
    { path: "vectors.schema.json", text: `${JSON.stringify(made, null, 2)}\n` },
    { path: "COVERAGE.md", text: coverage(contract, all, $comment) },
  ];
  const owns = (path: string): boolean => beside.some((file) => file.path === path);
  return [
    { folder: `${folder}/vectors`, files: vectors },
    { folder, files: beside, owns },
  ];
}

/** The vectors of each file. */
export function origins(catalog: Catalog): Origin[] {
  const of = (
    kind: string,
    written: readonly Vector[],
    generated: readonly Vector[] = [],
  ): Origin => ({
    kind,
    written,
    generated,
  });
  const { parse, raise, stream } = cases;
  return [
    of(
      "parse",
      parse.map(complete.parse(catalog)),
      parseCases(catalog).map(complete.parse(catalog)),
    ),
    of("stream", stream.map(complete.stream(catalog))),
    of("decide-retry", cases.decideRetry),
    of(
      "raise",
      raise.map(complete.raise(catalog)),
      raiseCases(catalog).map(complete.raise(catalog)),
    ),
    of("negotiate", cases.negotiate),
  ];
}
