import { expect, test } from "vitest";
import { parse } from "yaml";
import catalogSchema from "../../../src/formats/generated/catalog-file.schema.json" with {
  type: "json",
};
import configSchema from "../../../src/formats/generated/config-file.schema.json" with {
  type: "json",
};
import localeSchema from "../../../src/formats/generated/locale-file.schema.json" with {
  type: "json",
};
import { base, type Files } from "./base.ts";
import { mutations } from "./mutations/index.ts";
import { packages } from "./mutations/packages.ts";
import { refused } from "./mutations/refused.ts";
import { unreleased } from "./mutations/unreleased.ts";
import { differing, fieldsOf, isOf, type Schema } from "./walk.ts";

/** What a change of files changes, field by field. */
const changed = (before: Files, after: Files, path: string): string[] =>
  differing(parse(before[path] ?? ""), parse(after[path] ?? ""));

const pairs = [
  ...mutations.flatMap(([, after, kinds]) => (kinds.length > 0 ? [[base, after] as const] : [])),
  ...unreleased.map(([, before, after]) => [before, after] as const),
  ...refused.map(([, after]) => [base, after] as const),
];

test.each([
  ["catalogue", catalogSchema, "catalog.yaml"],
  ["translation", localeSchema, "locales/de.yaml"],
] as const)(
  "every field of a %s is changed by a mutation that reaches someone",
  (_, schema, path) => {
    const touched = pairs.flatMap(([before, after]) => changed(before, after, path));
    const fields = fieldsOf(schema as Schema);
    expect(fields.length).toBeGreaterThan(5);
    expect(fields.filter((field) => !touched.some((one) => isOf(one, field)))).toEqual([]);
  },
);

/** Fields of a config on which no user of a package depends. */
const internal = [
  "catalog",
  "command",
  "version",
  "schemas",
  "policy.*",
  "out",
  "imports",
  "tests",
];

test("every field of a config is changed by a mutation, or concerns no user of a package", () => {
  const touched = packages.flatMap(([, before, after]) => differing(before, after, "targets"));
  const isInternal = (field: string): boolean =>
    /^(rules|site)\./.test(field) ||
    internal.some((one) => field === one || field.endsWith(`.${one}`));
  const open = fieldsOf(configSchema as Schema).filter((field) => !isInternal(field));
  expect(open.length).toBeGreaterThan(5);
  const name = (field: string): string => field.replace(/\.\*$/, "").split(".").at(-1) ?? "";
  const names = touched.flatMap((field) => field.split("."));
  expect(open.filter((field) => !names.includes(name(field)))).toEqual([]);
});
