import type { Constant, ShapeFile } from "../../formats/catalog-file.ts";

/** A field that a body shape can have. */
export type ShapeField = Exclude<keyof ShapeFile, "name" | "constants">;

/** A value in a body: a field of a shape, or another field of problem details. */
export type BodyField = ShapeField | "problemType" | "title" | OptionalField;

/** A field that a body has only where an error has it (R5). */
export type OptionalField = "problemParam" | "problemDetails";

export const isOptional = (part: unknown): part is OptionalField =>
  part === "problemParam" || part === "problemDetails";

/** What a body is made of: objects and lists, down to its fields and its constants. */
export type Part<Field = BodyField> =
  | Field
  | { readonly constant: Constant }
  | { readonly item: Part<Field> }
  | { readonly properties: ReadonlyMap<string, Part<Field>> };

/** The JSON of a body with these values in its fields; it lacks what is undefined. */
export function jsonOf(
  part: Part,
  values: Readonly<Record<BodyField, string | number | null | undefined>>,
): unknown {
  if (typeof part === "string") return values[part];
  if ("constant" in part) return part.constant;
  if ("item" in part) return [jsonOf(part.item, values)];
  const entries = Array.from(part.properties, ([key, inner]) => [key, jsonOf(inner, values)]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
