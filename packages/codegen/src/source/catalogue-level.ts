import catalogSchema from "../formats/generated/catalog-file.schema.json" with { type: "json" };
import { around, type IndentedLine } from "./indented-line.ts";
import { type FileSchema, resolve } from "./schema-check/schema.ts";

/** What an entry of a section is called. */
const entries: Readonly<Record<string, string>> = {
  categories: "a category",
  statuses: "a status",
  codes: "a code",
  retired: "a retired code",
};

const schema: FileSchema = catalogSchema;
const { properties = {} } = schema;
const roots: ReadonlySet<string> = new Set(Object.keys(properties));
const fields: ReadonlySet<string> = new Set(
  Object.keys(entries).flatMap((section) => {
    const entry = properties[section]?.additionalProperties;
    return typeof entry === "object" ? Object.keys(resolve(entry, schema).properties ?? {}) : [];
  }),
);

/** What an entry of a section is called; undefined if there is no such section. */
export const entryName = (section: string): string | undefined =>
  Object.hasOwn(entries, section) ? entries[section] : undefined;

/** What a line would be an entry of with so many spaces before it: the name of the section. */
export function sectionAround(
  lines: readonly IndentedLine[],
  index: number,
  indent: number,
): string | undefined {
  const owner = around(lines, index, indent);
  return owner?.indent === 0 && entryName(owner.name) !== undefined ? owner.name : undefined;
}

/** Whether a line would be in a field that is a text, a number or a list, with so many spaces before it. */
function isBelowValue(lines: readonly IndentedLine[], index: number, indent: number): boolean {
  const path: string[] = [];
  for (let at = index, depth = indent; depth > 0; ) {
    const owner = around(lines, at, depth);
    if (!owner || owner.isItem || owner.name === "") return false;
    path.unshift(owner.name);
    depth = owner.indent;
    at = lines.indexOf(owner);
  }
  let part: FileSchema | undefined = schema;
  for (const name of path) {
    const { properties, additionalProperties }: FileSchema = resolve(part, schema);
    const isNamed = properties !== undefined && Object.hasOwn(properties, name);
    const inner: FileSchema | boolean | undefined = isNamed
      ? properties[name]
      : additionalProperties;
    if (typeof inner !== "object") return false;
    part = inner;
  }
  return !formsOf(part).some(({ type = "object" }) => type === "object");
}

const formsOf = (part: FileSchema): readonly FileSchema[] => {
  const { anyOf, ...whole } = resolve(part, schema);
  return anyOf?.map((form) => resolve(form, schema)) ?? [whole];
};

export const isField = (name: string): boolean => fields.has(name) || name.startsWith("x-");

/** Whether the key of a line may be that far inside: a name of a catalogue's own field has its level. */
export function isAtLevel(lines: readonly IndentedLine[], index: number, indent: number): boolean {
  const { name = "", isItem = false } = lines[index] ?? {};
  if (name !== "" && !isItem && isBelowValue(lines, index, indent)) return false;
  if (indent === 0) return roots.has(name);
  if (roots.has(name) && !isField(name)) return false;
  if (sectionAround(lines, index, indent) !== undefined) return !isField(name);
  const owner = around(lines, index, indent);
  const isInEntry =
    owner !== undefined && sectionAround(lines, lines.indexOf(owner), owner.indent) !== undefined;
  return !isInEntry || isField(name) || name === "";
}
