/** Any entry of a map, in the path of a field. */
export const any = "*";

/** Where a format takes a text: names, `any` for an entry of a map, 0 for an item of a list. */
export type Field = readonly (string | 0)[];

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** Every place of a format where a text of somebody's own can stand, as its schema tells. */
export const textFields = (root: Schema): Field[] =>
  fieldsWhere(
    root,
    (schema) => [schema.type].flat().includes("string") && !schema.enum && !("const" in schema),
  );

/** Every map of a format, whose keys somebody writes: those that take any key, and those that know theirs. */
export const maps = (root: Schema): Field[] =>
  fieldsWhere(root, ({ type }) => [type].flat().includes("object"));

function fieldsWhere(root: Schema, isWanted: (schema: Schema) => boolean): Field[] {
  const walk = (schema: Schema, at: Field): Field[] => {
    const { $ref, anyOf = [], items, properties = {}, additionalProperties } = schema;
    if ($ref) return walk(named(root, $ref), at);
    return [
      ...(isWanted(schema) ? [at] : []),
      ...anyOf.flatMap((one) => walk(one, at)),
      ...(items ? walk(items, [...at, 0]) : []),
      ...Object.entries(properties).flatMap(([name, one]) => walk(one, [...at, name])),
      ...(typeof additionalProperties === "object" ? walk(additionalProperties, [...at, any]) : []),
    ];
  };
  const found = walk(root, []).map((field) => JSON.stringify(field));
  return [...new Set(found)].map((field) => JSON.parse(field));
}

function named({ definitions = {} }: Schema, $ref: string): Schema {
  const found = definitions[decodeURIComponent($ref.replace("#/definitions/", ""))];
  if (!found) throw new Error(`The schema has no ${$ref}.`);
  return found;
}

/** A tree with a text at a field: in each entry of a map, which may have another one, or in one that is made. */
export function filled(
  tree: unknown,
  [first, ...rest]: Field,
  textOf: (entry: number, before: unknown) => unknown,
  entry = 0,
): unknown {
  if (first === undefined) return textOf(entry, tree);
  if (first === 0) {
    const [item, ...others] = Array.isArray(tree) ? tree : [undefined];
    return [filled(item, rest, textOf, entry), ...others];
  }
  // A map, because an object would put the numbers among its keys first.
  const map = new Map(tree instanceof Map ? (tree as Map<string, unknown>) : []);
  const names = first === any ? holders(map, rest[0]) : [first];
  if (names.length === 0) names.push("new_one");
  for (const [index, name] of names.entries())
    map.set(name, filled(map.get(name), rest, textOf, first === any ? index : entry));
  return map;
}

/** The entries of a map that have something, where any of them has it as a map; else all. */
function holders(map: ReadonlyMap<string, unknown>, name: string | 0 | undefined): string[] {
  const having = [...map].filter(
    ([, entry]) => entry instanceof Map && entry.get(name) instanceof Map,
  );
  return (having.length > 0 ? having : [...map]).map(([key]) => key);
}
