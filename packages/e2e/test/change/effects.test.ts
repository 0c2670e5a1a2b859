import { join } from "node:path";
import type { Audience, Finding, Report } from "@org/error-codegen";
import { expect, test } from "vitest";
import { parse } from "yaml";
import catalogSchema from "../../../codegen/src/formats/generated/catalog-file.schema.json" with {
  type: "json",
};
import {
  differing,
  fieldsOf,
  isOf,
  type Schema,
} from "../../../codegen/test/release/changes/walk.ts";
import { seeded } from "../../src/differential/seeded.ts";
import { compileAll, putProject } from "../../src/effects/consumer.ts";
import type { Effect, Say, Version } from "../../src/effects/effect.ts";
import { compareOutputs } from "../../src/effects/outputs.ts";
import { type Pair, pairOf, successive } from "../../src/effects/pairs.ts";
import { compareRaising } from "../../src/effects/raising.ts";
import { compareReading, compareRetries } from "../../src/effects/reading.ts";
import { runtimeOf } from "../../src/effects/runtime.ts";
import { foreignFolder } from "../../src/places.ts";

/** As many pairs of catalogues; `COUNT=5000 SEED=7` makes a longer run with others. */
const count = Number(process.env.COUNT ?? 120);
const first = Number(process.env.SEED ?? 1);
const seeds = Array.from({ length: count }, (_, index) => first + index);

/** So many pairs are a test, whose projects are compiled at once. */
const size = 40;
const batches = Array.from({ length: Math.ceil(count / size) }, (_, index) =>
  seeds.slice(index * size, (index + 1) * size),
);

const ranks = ["breaking", "additive", "text"] as const;

/** The most severe that a report says to an audience. */
function said({ changes }: Report, audience: Audience): number {
  const grades = changes.flatMap(({ reaches }: Finding) => reaches[audience] ?? []);
  return Math.min(ranks.length, ...grades.map((grade) => ranks.indexOf(grade)));
}

const version = async ({ catalog }: Pair["before"]): Promise<Version> => ({
  catalog,
  runtime: await runtimeOf(catalog),
});

async function effectsOf(pair: Pair): Promise<Effect[]> {
  const effects: Effect[] = [];
  const say: Say = (audience, severity, fact) =>
    void effects.push({ audience, severity, fact: String(fact) });
  const [before, after] = [await version(pair.before), await version(pair.after)];
  compareReading(before, after, say, seeded(pair.seed));
  compareRetries(before, after, say);
  compareRaising(before, after, say);
  await compareOutputs(before, after, say);
  return effects;
}

/** What a report calls less severe than it is, for those whom the targets serve. */
function understated({ seed, report, served }: Pair, effects: readonly Effect[]): string[] {
  const found = effects.filter(
    ({ audience, severity }) =>
      served.has(audience) && said(report, audience) > ranks.indexOf(severity),
  );
  const kinds = report.changes.map(({ kind }) => kind).join(", ");
  const facts = new Map(found.map((one) => [`${one.audience} ${one.severity}`, one.fact]));
  return [...facts].map(
    ([what, fact]) => `seed ${seed}: ${what}: ${fact} (${kinds || "no change"})`,
  );
}

const seen = new Map<string, number>();

test.each(batches)(
  "no effect is reported as less severe than it is, from seed $0",
  async (...own) => {
    const wrong: string[] = [];
    const folder = foreignFolder();
    const pairs = own.map(pairOf);
    for (const pair of pairs) {
      const effects = await effectsOf(pair);
      for (const one of new Set(effects.map(({ audience, severity }) => `${audience} ${severity}`)))
        seen.set(one, (seen.get(one) ?? 0) + 1);
      wrong.push(...understated(pair, effects));
      await putProject(join(folder, String(pair.seed)), pair.before.catalog, pair.after.catalog);
    }
    const failed = await compileAll(folder);
    const known = new Set(own.map(String));
    expect([...failed.keys()].filter((project) => !known.has(project))).toEqual([]);
    for (const pair of pairs) {
      const fact = failed.get(String(pair.seed));
      if (fact !== undefined)
        wrong.push(...understated(pair, [{ audience: "typescript", severity: "breaking", fact }]));
    }
    seen.set("compiler", (seen.get("compiler") ?? 0) + failed.size);
    expect(wrong).toEqual([]);
  },
);

// A test that sees nothing would pass as well.
test("effects of every audience were seen", () => {
  for (const audience of ["wire", "typescript", "json-schema", "openapi", "docs"])
    expect(seen.get(`${audience} breaking`), audience).toBeGreaterThan(count / 50);
  expect(seen.get("compiler")).toBeGreaterThan(count / 50);
});

test("every field of the format is edited", () => {
  const left = new Set(fieldsOf(catalogSchema as Schema));
  for (let seed = first; left.size > 0 && seed < first + 50; seed++) {
    const catalogues = successive(seed, 60).map((yaml): unknown => parse(yaml));
    for (const [index, after] of catalogues.entries()) {
      const paths = index === 0 ? [] : differing(catalogues[index - 1], after);
      for (const field of left) if (paths.some((path) => isOf(path, field))) left.delete(field);
    }
  }
  expect([...left]).toEqual([]);
});
