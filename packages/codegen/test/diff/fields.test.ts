import { expect, test } from "vitest";
import { parse } from "yaml";
import catalogSchema from "../../src/generated/catalog-file.schema.json" with { type: "json" };
import configSchema from "../../src/generated/config-file.schema.json" with { type: "json" };
import localeSchema from "../../src/generated/locale-file.schema.json" with { type: "json" };
import { base, type Files } from "./base.ts";
import { mutations } from "./mutations/index.ts";
import { packages } from "./mutations/packages.ts";
import { refused } from "./mutations/refused.ts";
import { unreleased } from "./mutations/unreleased.ts";

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** What is one field here: each word of a page is a heading like any other. */
const wholes = new Set(["labels"]);

/** All fields of a format, as paths; `*` stands for a key that the author chooses. */
function fieldsOf(root: Schema, at: Schema = root, path: readonly string[] = []): string[] {
  const name = at.$ref && decodeURIComponent(at.$ref.replace("#/definitions/", ""));
  if (name) return fieldsOf(root, root.definitions?.[name] as Schema, path);
  const rest = at.additionalProperties;
  const inner = [
    ...Object.entries(at.properties ?? {}),
    ...(typeof rest === "object" ? [["*", rest] as const] : []),
    ...(at.items ? [["*", at.items] as const] : []),
  ].filter(([key]) => key !== "$schema");
  const below = [
    ...inner.flatMap(([key, schema]) => fieldsOf(root, schema, [...path, key])),
    ...(at.anyOf ?? []).flatMap((schema) => fieldsOf(root, schema, path)),
  ];
  const isWhole = wholes.has(path.at(-1) ?? "");
  return below.length > 0 && !isWhole ? [...new Set(below)] : [path.join(".")];
}

/** The fields in which two values differ. */
function differing(a: unknown, b: unknown, path = ""): string[] {
  const isHolder = (value: unknown): value is object => typeof value === "object" && value !== null;
  if (!isHolder(a) && !isHolder(b)) return a === b ? [] : [path];
  const [left, right] = [a, b].map((value) => (isHolder(value) ? value : {})) as [
    Readonly<Record<string, unknown>>,
    Readonly<Record<string, unknown>>,
  ];
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return keys.flatMap((key) =>
    differing(left[key], right[key], path === "" ? key : `${path}.${key}`),
  );
}

/** Whether a path leads to a field, or to something inside of it. */
function isOf(path: string, field: string): boolean {
  const steps = path.split(".");
  return field.split(".").every((step, index) => step === "*" || step === steps[index]);
}

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
const internal = ["catalog", "command", "version", "schemas", "policy.*", "out"];

test("every field of a config is changed by a mutation, or concerns no user of a package", () => {
  const touched = packages.flatMap(([, before, after]) => differing(before, after, "targets"));
  const isInternal = (field: string): boolean =>
    internal.some((one) => field === one || field.endsWith(`.${one}`));
  const open = fieldsOf(configSchema as Schema).filter((field) => !isInternal(field));
  expect(open.length).toBeGreaterThan(5);
  const target = (field: string): string => field.split(".").at(-1) ?? "";
  expect(open.filter((field) => !touched.some((one) => one.endsWith(target(field))))).toEqual([]);
});
