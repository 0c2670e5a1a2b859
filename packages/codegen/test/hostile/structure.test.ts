import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { explanationOf } from "../../src/cli/explanation.ts";
import { rulesOf } from "../../src/config/outputs.ts";
import catalogSchema from "../../src/formats/generated/catalog-file.schema.json" with {
  type: "json",
};
import configSchema from "../../src/formats/generated/config-file.schema.json" with {
  type: "json",
};
import localeSchema from "../../src/formats/generated/locale-file.schema.json" with {
  type: "json",
};
import lockSchema from "../../src/formats/generated/lock-file.schema.json" with { type: "json" };
import {
  type Catalog,
  compile,
  formats,
  lock,
  outputs,
  type Problem,
  parseConfig,
  report,
  reportFormats,
  type ValidSource,
} from "../../src/index.ts";
import { Findings } from "../../src/problems/findings.ts";
import { printLock } from "../../src/release/print-lock.ts";
import { readLock } from "../../src/source/read-lock.ts";
import type { FileSchema } from "../../src/source/schema-check/schema.ts";
import { runsOf } from "../runs.ts";
import { project } from "./project.ts";
import { changes, placesOf, print, put, treeOf } from "./structure.ts";

const seed = 20261128;
const runs = runsOf(Number(process.env.RUNS ?? 500));

/** The files of a project, and the schema of each. */
const schemas: Readonly<Record<string, FileSchema>> = {
  "catalog.yaml": catalogSchema,
  "locales/de.yaml": localeSchema,
  "catalog.lock.json": lockSchema,
  "error-codegen.yaml": configSchema,
};

/** What every command does with the files of a project, but for reading and writing them. */
function commands(changed: Readonly<Record<string, string>>): readonly Problem[] {
  const file = (path: string) => ({
    path,
    bytes: Buffer.from(changed[path] ?? project[path] ?? ""),
  });
  const configured = parseConfig(file("error-codegen.yaml"));
  if (configured.problems) return configured.problems;
  const { catalog, source, problems } = compile(
    {
      catalog: [file("catalog.yaml")],
      locales: [file("locales/de.yaml")],
      lock: file("catalog.lock.json"),
    },
    rulesOf(configured.config),
  );
  if (problems) return problems;
  outputs(catalog, configured.config);
  told(catalog, source);
  return [];
}

/** What `diff`, `explain` and `freeze` say of a catalogue. */
function told(catalog: Catalog, source: ValidSource): void {
  const now = lock(catalog, "9.0.0");
  const found = report(source.lock ?? now, now, source);
  for (const format of Object.values(reportFormats)) format(found, true);
  for (const { code } of [...catalog.codes, ...catalog.retired])
    explanationOf(catalog, source, code);
  printLock(now);
}

/** What is wrong with a lock itself. */
function lockProblems(text: string): Problem[] {
  const problems = new Findings();
  readLock({ path: "catalog.lock.json", bytes: Buffer.from(text) }, problems);
  return problems.sorted();
}

describe.each(Object.entries(schemas))("%s", (path, schema) => {
  const text = project[path] ?? "";
  const ordered: unknown = parse(text, { mapAsMap: true });
  const places = placesOf(schema, parse(text));

  test("has no problem in flow style either", () => {
    expect(commands({ [path]: print(treeOf(ordered)) })).toEqual([]);
  });

  test("is refused for an alias at any place, with one problem that says why", () => {
    const isLock = path.endsWith(".json");
    const expected = {
      file: path,
      line: 1,
      rule: isLock ? "lock" : "plain-value",
      message: "*nothing refers to a value elsewhere.",
      ...(!isLock && { fix: expect.stringMatching(/^Write the value out\./) }),
    };
    expect(places.length).toBeGreaterThan(20);
    for (const place of places) {
      const tree = treeOf(ordered);
      put(tree, place.path, "*nothing");
      const changed = print(tree);
      const column = changed.indexOf("*nothing") + 1;
      const problems = isLock ? lockProblems(changed) : commands({ [path]: changed });
      const found = problems.filter((problem) => problem.column === column);
      expect(found, place.path.join(".")).toMatchObject([expected]);
    }
  });

  test(`changed at random (seed ${seed}) has problems or none, and never throws`, () => {
    let refused = 0;
    const made = fc.array(changes(places), { minLength: 1, maxLength: 4 });
    const property = fc.property(made, (some) => {
      const tree = treeOf(ordered);
      for (const change of some) change(tree);
      const problems = commands({ [path]: print(tree) });
      if (problems.length === 0) return;
      refused++;
      for (const { fix, message } of problems) {
        expect(message).toMatch(/\S.*\.$/s);
        expect(message).not.toMatch(/undefined|\[object/);
        expect(fix).toMatch(/^\S/);
      }
      for (const format of Object.values(formats)) format(problems, false);
    });
    fc.assert(property, { seed, numRuns: runs });
    expect(refused).toBeGreaterThan(runs / 10);
    expect(refused).toBeLessThan(runs);
  });
});
