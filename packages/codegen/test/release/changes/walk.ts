/** As much of JSON Schema as the formats are written in. */
export interface Schema {
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
export function fieldsOf(root: Schema, at: Schema = root, path: readonly string[] = []): string[] {
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
export function differing(a: unknown, b: unknown, path = ""): string[] {
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
export function isOf(path: string, field: string): boolean {
  const steps = path.split(".");
  return field.split(".").every((step, index) => step === "*" || step === steps[index]);
}
