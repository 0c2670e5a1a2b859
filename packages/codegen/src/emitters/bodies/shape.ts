import { codeReference } from "../../formats/error-code.ts";
import type { Code, Shape } from "../../model/catalog.ts";
import { isIndex, keysOf } from "../../model/pointer.ts";
import type { BodySchema } from "./schema.ts";

/** A field that a body can have a place for. */
type Field = "message" | "type" | "param" | "code";

/** What a body is made of: objects and lists, down to its fields. */
export type Part = Field | { readonly item: Part } | { readonly properties: Map<string, Part> };

/** Where a body of this shape has the code: one that has no place for it has it as its type. */
export const codePlace = ({ code, type }: Shape): string => code ?? type ?? "/code";

/** A body of this shape. Of two fields in one place the code counts. */
export function bodyOf(shape: Shape): Part {
  const { message, type, param } = shape;
  const places = { message, type, param, code: codePlace(shape) };
  const root = new Map<string, Part>();
  for (const [field, place] of Object.entries(places)) {
    const keys = keysOf(place);
    const last = keys.pop();
    if (last === undefined) continue;
    let holder = root;
    for (const key of keys) {
      const inner = holder.get(key);
      const known = typeof inner === "object" && "properties" in inner ? inner : undefined;
      const properties = known?.properties ?? new Map<string, Part>();
      holder.set(key, { properties });
      holder = properties;
    }
    holder.set(last, field as Field);
  }
  return withLists({ properties: root });
}

/** A part whose only key is an index is a list. */
function withLists(part: Part): Part {
  if (typeof part === "string" || "item" in part) return part;
  const properties = new Map(
    Array.from(part.properties, ([key, inner]) => [key, withLists(inner)]),
  );
  const [[key, item] = []] = properties;
  return properties.size === 1 && item && isIndex(key ?? "") ? { item } : { properties };
}

const fieldSchemas: Readonly<Record<Field, BodySchema>> = {
  message: {
    description:
      "What went wrong, for a person. It may change or be translated: never match on it.",
    type: "string",
  },
  type: { description: "The kind of error: the category of its code.", type: "string" },
  param: {
    description: "The request field at fault, if one is known.",
    type: ["string", "null"],
  },
  code: { $ref: codeReference, description: "The error code." },
};

/** The schema of a body of this shape, the code behind `codeReference`. */
export function shapeSchema(shape: Shape): BodySchema {
  const description = "The body of an error answer.";
  const definitions = { ErrorCode: { type: "string" } };
  return { description, ...partSchema(bodyOf(shape)), definitions };
}

function partSchema(part: Part): BodySchema {
  if (typeof part === "string") return fieldSchemas[part];
  if ("item" in part) return { type: "array", items: partSchema(part.item) };
  const properties = Array.from(part.properties, ([key, inner]) => [key, partSchema(inner)]);
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    additionalProperties: false,
    required: [...part.properties.keys()],
  };
}

/** What answers with a code in a body of this shape. */
export function shapeExample(shape: Shape): (code: Code) => object {
  const body = bodyOf(shape);
  return ({ meaning, category, code }) => {
    const values = { message: meaning, type: category.id, param: null, code };
    return partExample(body, values) as object;
  };
}

function partExample(part: Part, values: Readonly<Record<Field, string | null>>): unknown {
  if (typeof part === "string") return values[part];
  if ("item" in part) return [partExample(part.item, values)];
  const entries = Array.from(part.properties, ([key, inner]) => [key, partExample(inner, values)]);
  return Object.fromEntries(entries);
}
