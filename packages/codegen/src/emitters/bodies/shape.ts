import type { Constant } from "../../formats/catalog-file.ts";
import { codeReference } from "../../formats/error-code.ts";
import type { Shape } from "../../model/catalog.ts";
import { isIndex, keysOf } from "../../model/pointer.ts";
import type { Part, ShapeField } from "./part.ts";
import type { BodySchema } from "./schema.ts";

type ShapePart = Part<ShapeField>;

/** The pointer to the code in a body of this shape. If the shape has none, its type is the code. */
export const codePlace = ({ code, type }: Shape): string => code ?? type ?? "/code";

/** The order of the fields in a body. */
const inBodies: readonly ShapeField[] = [
  "message",
  "type",
  "param",
  "code",
  "status",
  "docsUrl",
  "requestId",
  "details",
];

/** What a body of this shape is made of. If two fields share a place, the code wins. */
export function contentOf(shape: Shape): ShapePart {
  const places = inBodies.map((field) => [shape[field], field] as const);
  const constants = Object.entries(shape.constants ?? {}).map(
    ([place, constant]) => [place, { constant }] as const,
  );
  const root = new Map<string, ShapePart>();
  for (const [place, part] of [...constants, ...places, [codePlace(shape), "code"] as const]) {
    const keys = keysOf(place);
    const last = keys.pop();
    if (last === undefined) continue;
    let holder = root;
    for (const key of keys) {
      const inner = holder.get(key);
      const known = typeof inner === "object" && "properties" in inner ? inner : undefined;
      const properties = new Map(known?.properties);
      holder.set(key, { properties });
      holder = properties;
    }
    holder.set(last, part);
  }
  return withLists({ properties: root });
}

/** Turns a part whose only key is an index into a list. */
function withLists(part: ShapePart): ShapePart {
  if (typeof part === "string" || "item" in part || "constant" in part) return part;
  const properties = new Map(
    Array.from(part.properties, ([key, inner]) => [key, withLists(inner)]),
  );
  const [[key, item] = []] = properties;
  return properties.size === 1 && item && isIndex(key ?? "") ? { item } : { properties };
}

const fieldSchemas: Readonly<Record<ShapeField, BodySchema>> = {
  message: {
    description: "A message for people. It may change or be translated: never match on it.",
    type: "string",
  },
  type: { description: "The kind of error: the category of its code.", type: "string" },
  param: {
    description: "The request field that caused the error, if known.",
    type: ["string", "null"],
  },
  code: { $ref: codeReference, description: "The error code." },
  status: {
    description: "The HTTP status of this response.",
    type: "integer",
    minimum: 100,
    maximum: 599,
  },
  docsUrl: { description: "The URL of the code's docs.", type: ["string", "null"] },
  requestId: { description: "The id of the request that failed.", type: ["string", "null"] },
  details: { description: "What else is known about the error." },
};

/** The schema of a body with this content; its code refers to `codeReference`. */
export function contentSchema(content: ShapePart): BodySchema {
  const description = "The body of an error response.";
  const definitions = { ErrorCode: { type: "string" } };
  return { description, ...partSchema(content), definitions };
}

const constantSchema = (constant: Constant): BodySchema => ({
  type: constant === null ? "null" : Number.isSafeInteger(constant) ? "integer" : typeof constant,
  const: constant,
});

function partSchema(part: ShapePart): BodySchema {
  if (typeof part === "string") return fieldSchemas[part];
  if ("constant" in part) return constantSchema(part.constant);
  if ("item" in part) return { type: "array", items: partSchema(part.item) };
  const properties = Array.from(part.properties, ([key, inner]) => [key, partSchema(inner)]);
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    additionalProperties: false,
    required: [...part.properties.keys()],
  };
}
