import type { Shape } from "../model/catalog.ts";
import { isIndex, keysOf } from "../model/pointer.ts";

/** The fields of a body. */
export type Fields = Readonly<Partial<Record<Exclude<keyof Shape, "name" | "constants">, unknown>>>;

/** A JSON object. Its keys are data, so it has no prototype. */
export type Json = { [key: string]: unknown };

/**
 * A body with fields at a shape's pointers, and its constants; undefined if one of its places is inside
 * another.
 */
export function bodyOf(shape: Shape, fields: Fields): Json | undefined {
  const body = empty();
  const places = Object.entries(fields).map(
    ([field, value]) => [shape[field as keyof Fields], value] as const,
  );
  for (const [pointer, value] of [...Object.entries(shape.constants ?? {}), ...places])
    if (pointer !== undefined && !put(body, keysOf(pointer), value)) return;
  return body;
}

const empty = (): Json => Object.create(null);

/** Puts a value at a place, unless something else is there. */
function put(body: Json, keys: readonly string[], value: unknown): boolean {
  let holder: unknown = body;
  for (const [index, key] of keys.entries()) {
    const next = keys[index + 1];
    if (!isHolder(holder)) return false;
    if (next === undefined) {
      if (Object.hasOwn(holder, key)) return false;
      holder[key] = value;
    } else if (!Object.hasOwn(holder, key)) holder[key] = isIndex(next) ? [] : empty();
    holder = holder[key];
  }
  return true;
}

const isHolder = (value: unknown): value is Json => typeof value === "object" && value !== null;

/** What a pointer leads to; undefined if that is nothing (P13). */
export function at(body: unknown, pointer: string | undefined): unknown {
  if (pointer === undefined) return;
  let found = body;
  for (const key of keysOf(pointer)) {
    if (!isHolder(found) || !Object.hasOwn(found, key)) return;
    if (Array.isArray(found) && !/^(?:0|[1-9]\d*)$/.test(key)) return;
    found = found[key];
  }
  return found;
}
