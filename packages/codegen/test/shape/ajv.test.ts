import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { parse } from "yaml";
import catalogSchema from "../../src/generated/catalog-file.schema.json" with { type: "json" };
import configSchema from "../../src/generated/config-file.schema.json" with { type: "json" };
import localeSchema from "../../src/generated/locale-file.schema.json" with { type: "json" };
import { checkShape } from "../../src/shape/check.ts";
import type { Schema } from "../../src/shape/schema.ts";

/** What each value in a file is replaced by, one after the other. */
const misfits = [null, true, -1, 1.5, 429, "", "5xx", "text", "/a/b", [], ["x", "x"], {}, { x: 1 }];

const files: readonly [name: string, schema: Schema, value: object][] = [
  ["catalog/catalog.yaml", catalogSchema, yaml("catalog/catalog.yaml")],
  ["catalog/locales/zh.yaml", localeSchema, yaml("catalog/locales/zh.yaml")],
  ["a config", configSchema, { catalog: "a", command: "b", targets: { openapi: { out: "c" } } }],
];

test.each(files)(
  "the shape of %s, changed in any one place, is judged as Ajv judges it",
  (_, schema, value) => {
    const isValid = new Ajv({ allowUnionTypes: true }).compile(schema);
    expect(isValid(value)).toBe(true);
    let refused = 0;
    let changed = 0;
    for (const variant of variantsOf(value, value)) {
      changed++;
      const verdict = isValid(variant);
      if (!verdict) refused++;
      const shown = JSON.stringify(variant);
      let isAccepted = true;
      const report = (): void => {
        isAccepted = false;
      };
      checkShape(schema, variant, "The file", { key: report, value: report });
      if (isAccepted !== verdict)
        expect.fail(`Ajv: ${verdict}, checkShape: ${isAccepted}: ${shown}`);
    }
    expect(refused).toBeGreaterThan(changed / 4);
    expect(refused).toBeLessThan(changed);
  },
);

function yaml(path: string): object {
  return JSON.parse(JSON.stringify(parse(readFileSync(path, "utf8"))));
}

/** The root with one value in it replaced, one key taken out, or one key added, everywhere. */
function* variantsOf(root: object, part: object): Generator<object> {
  const holder = part as Record<string, unknown>;
  const copy = (): object => JSON.parse(JSON.stringify(root));
  for (const [key, value] of Object.entries(holder)) {
    for (const misfit of misfits) {
      holder[key] = misfit;
      yield copy();
    }
    delete holder[key];
    if (!Array.isArray(part)) yield copy();
    holder[key] = value;
    if (typeof value === "object" && value !== null && isTold(key)) yield* variantsOf(root, value);
  }
  if (Array.isArray(part)) return;
  holder.surplus = "x";
  yield copy();
  delete holder.surplus;
}

/** Of entries that are alike, a few are enough. */
const isTold = (key: string): boolean => !/_(failed|error|blocked|denied|quota)/.test(key);
