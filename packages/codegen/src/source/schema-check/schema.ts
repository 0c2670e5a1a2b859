/** The part of JSON Schema that the types of files turn into. */
export interface Schema {
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
}

const resolved = new WeakMap<Schema, Schema>();

/** A part of a schema, with what it refers to in its place. */
export function resolve(part: Schema, root: Schema): Schema {
  if (part.$ref === undefined) return part;
  let target = resolved.get(part);
  if (!target) {
    const name = decodeURIComponent(part.$ref).replace("#/definitions/", "");
    target = root.definitions?.[name];
    if (!target) throw new Error(`The schema has no definition ${name}.`);
    target = resolve(target, root);
    resolved.set(part, target);
  }
  return target;
}
