import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { compile, emitters, lock, report, toCatalogData } from "../../src/index.ts";
import { printLock } from "../../src/release/print-lock.ts";
import { emitted, filesOf, type Yaml } from "../emitters/compiled.ts";
import { holdsForAll, seed } from "./property.ts";

/** What a run makes of files without errors. */
function read(files: Yaml) {
  const { catalog, source, warnings, problems } = compile(filesOf(files));
  if (problems) throw new Error(JSON.stringify(problems));
  return { catalog, source, said: warnings.map(({ rule, message }) => `${rule}: ${message}`) };
}

const printed = (files: Yaml): Yaml =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, stringify(parse(text, { mapAsMap: true }))]),
  );

test(`any catalogue is emitted for every target, always the same (seed ${seed})`, async () => {
  await holdsForAll(async (catalog) => {
    for (const emitter of emitters) {
      const files = await emitted(emitter, catalog);
      expect(files.size, emitter.name).toBeGreaterThan(0);
      expect(await emitted(emitter, catalog)).toEqual(files);
    }
  });
});

test(`any catalogue is the same once it is printed again (seed ${seed})`, async () => {
  await holdsForAll((catalog, files) => {
    const again = read(printed(files));
    expect(toCatalogData(again.catalog, "")).toEqual(toCatalogData(catalog, ""));
    expect(lock(again.catalog, "1.0.0")).toEqual(lock(catalog, "1.0.0"));
    expect(again.said).toEqual(read(files).said);
  });
});

test(`any catalogue keeps what it promised itself (seed ${seed})`, async () => {
  await holdsForAll((catalog, files) => {
    const first = lock(catalog, "1.0.0");
    const next = read({ ...files, "catalog.lock.json": printLock(first) });
    expect(next.source.lock).toMatchObject(first);
    const found = report(first, lock(next.catalog, "1.1.0"), next.source);
    expect(found).toEqual({ since: "1.0.0", isFirst: false, changes: [], next: "1.0.0" });
    expect(next.said).toEqual(read(files).said);
  });
});
