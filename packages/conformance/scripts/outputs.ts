import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Catalog, type File, header, type Output } from "@org/error-codegen";
import type { Vector } from "../../codegen/src/formats/vector.ts";
import { kinds, schemaFile, schemaName, vectorFile } from "../../codegen/src/vectors/index.ts";
import { Sampler } from "../../codegen/src/vectors/take.ts";
import type { Cases } from "../cases/author.ts";
import { cases as gatewayCases } from "../cases/index.ts";
import { cases as secondCases } from "../second/cases.ts";
import { cases as thirdCases } from "../third/cases.ts";
import { complete } from "./complete.ts";
import { coverage, type Origin } from "./coverage.ts";

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
  const beside = [
    schemaFile(header("packages/codegen/src/formats/vector-file.ts", "pnpm generate")),
    { path: "COVERAGE.md", text: coverage(contract, all, $comment) },
  ];
  const owns = (path: string): boolean => beside.some((file) => file.path === path);
  return [
    {
      folder: `${folder}/vectors`,
      files: () => files(all.gateway, `../${schemaName}`, $comment),
    },
    ...others.map((name) => ({
      folder: `${folder}/${name}/vectors`,
      files: () =>
        files(all[name], `../../${schemaName}`, header(`${folder}/${name}`, "pnpm generate")),
    })),
    { folder, files: () => beside, owns },
  ];
}

const files = (origins: readonly Origin[], $schema: string, $comment: string): File[] =>
  origins.map(({ kind, written, generated }) =>
    vectorFile(kind, [...written, ...generated], $comment, $schema),
  );

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
  const { take } = new Sampler();
  const of = (kind: keyof typeof kinds, written: readonly Vector[]): Origin => ({
    kind,
    written,
    generated: kinds[kind](catalog, take),
  });
  return [
    of("parse", cases.parse.map(complete.parse(catalog))),
    of("stream", cases.stream.map(complete.stream(catalog))),
    of("decide-retry", cases.decideRetry),
    of("raise", cases.raise.map(complete.raise(catalog))),
    of("negotiate", cases.negotiate),
  ];
}
