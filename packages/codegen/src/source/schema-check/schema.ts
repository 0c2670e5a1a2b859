/** The part of JSON Schema that the formats use. */
export interface FileSchema {
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, FileSchema>>;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | boolean)[];
  readonly anyOf?: readonly FileSchema[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: FileSchema;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, FileSchema>>;
  readonly patternProperties?: Readonly<Record<string, FileSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | FileSchema;
}

const resolved = new WeakMap<FileSchema, FileSchema>();

/** A part of a schema with its reference resolved. */
export function resolve(part: FileSchema, root: FileSchema): FileSchema {
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
