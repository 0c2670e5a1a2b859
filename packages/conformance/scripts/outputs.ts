import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Catalog, type File, header, type Output } from "@org/error-codegen";
import type { Cases } from "../cases/author.ts";
import { cases as gatewayCases } from "../cases/index.ts";
import { cases as secondCases } from "../second/cases.ts";
import type { Vector } from "../src/vector.ts";
import { cases as thirdCases } from "../third/cases.ts";
import { complete } from "./complete.ts";
import { coverage, type Origin } from "./coverage.ts";
import { parseCases, raiseCases } from "./from-catalog.ts";
import { print } from "./print.ts";
import { schema } from "./schema.ts";

const folder = "packages/conformance";
const contract = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");

/** The catalogues that have vectors: the gateway's, and two for cases that it lacks. */
export interface Catalogs {
  readonly gateway: Catalog;
  readonly second: Catalog;
  readonly third: Catalog;
}

const others = ["second", "third"] as const;

/** All generated files of this package, and their folders below the repository. */
export function outputs(catalogs: Catalogs): Output[] {
  const $comment = header(`catalog and ${folder}/cases`, "pnpm generate");
  const all = origins(catalogs);
  const { gateway: catalog } = catalogs;
  const source = header(`${folder}/src/vector-file.ts`, "pnpm generate");
  const made = schema(`${catalog.docs}schemas/2020-12/vectors.json`, source);
  const beside = [
    { path: "vectors.schema.json", text: `${JSON.stringify(made, null, 2)}\n` },
    { path: "COVERAGE.md", text: coverage(contract, all, $comment) },
  ];
  const owns = (path: string): boolean => beside.some((file) => file.path === path);
  return [
    {
      folder: `${folder}/vectors`,
      files: () => files(all.gateway, "../vectors.schema.json", $comment),
    },
    ...others.map((name) => ({
      folder: `${folder}/${name}/vectors`,
      files: () =>
        files(all[name], "../../vectors.schema.json", header(`${folder}/${name}`, "pnpm generate")),
    })),
    { folder, files: () => beside, owns },
  ];
}

const files = (origins: readonly Origin[], $schema: string, $comment: string): File[] =>
  origins.map(({ kind, written, generated }) => {
    const vectors = [...written, ...generated];
    const head = { $schema, $comment, kind, count: vectors.length };
    return { path: `${kind}.json`, text: print({ ...head, vectors }) };
  });

/** The vectors of each file, by their catalogue. */
export const origins = ({
  gateway,
  second,
  third,
}: Catalogs): Record<keyof Catalogs, Origin[]> => ({
  gateway: originsOf(gateway, gatewayCases),
  second: originsOf(second, secondCases),
  third: originsOf(third, thirdCases),
});

function originsOf(catalog: Catalog, cases: Cases): Origin[] {
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
