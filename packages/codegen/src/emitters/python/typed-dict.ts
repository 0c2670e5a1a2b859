import { docstring, literal } from "./literal.ts";

/** A field of a body. */
export interface Field {
  readonly key: string;
  readonly type: string;
  readonly doc: string;
  readonly isOptional: boolean;
}

/**
 * A TypedDict. Python 3.10 has no `NotRequired`, so optional fields are in a class that inherits the
 * required ones.
 */
export function typedDict(name: string, doc: string, fields: readonly Field[]): string {
  const optional = fields.filter(({ isOptional }) => isOptional);
  const required = fields.filter(({ isOptional }) => !isOptional);
  if (optional.length === 0) return dict(name, "TypedDict", doc, required);
  const base = `_${name}Required`;
  return [
    dict(base, "TypedDict", `The fields that every \`${name}\` has.`, required),
    dict(name, `${base}, total=False`, doc, optional),
  ].join("");
}

function dict(name: string, base: string, doc: string, fields: readonly Field[]): string {
  if (!fields.every(({ key }) => isName(key))) return functional(name, doc, fields);
  const members = fields.map(
    ({ key, type, doc }) => `    ${key}: ${type}\n${doc && docstring("    ", doc)}`,
  );
  return `\n\nclass ${name}(${base}):\n${docstring("    ", doc || nameless)}\n${members.join("")}`;
}

/** The functional form, which accepts any key. Its fields have no docstrings. */
function functional(name: string, doc: string, fields: readonly Field[]): string {
  const members = fields.map(({ key, type }) => `        ${literal(key)}: ${type},\n`);
  return `\n\n${name} = TypedDict(\n    ${literal(name)},\n    {\n${members.join("")}    },\n)\n${docstring("", doc || nameless)}`;
}

/** The docstring of an object without a description in its schema. */
const nameless = "An object of the body.";

/** Whether a key can be a class attribute. Python renames one that starts with two underscores. */
const isName = (key: string): boolean =>
  /^(?!__)[A-Za-z_][A-Za-z0-9_]*$/.test(key) && !keywords.has(key);

const keywords = new Set(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(
    " ",
  ),
);
