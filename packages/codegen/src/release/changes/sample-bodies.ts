import type { ShapeData } from "../../formats/catalog-data.ts";
import { isIndex, keysOf } from "../../model/pointer.ts";

/** What can be in a place of a body: nothing, an object, or a value. */
export type Placed = undefined | null | string | number | boolean;

/** A body, as the values in its places. */
export interface SampleBody {
  /** Pointer to value. */
  readonly values: ReadonlyMap<string, Placed>;
  at(pointer: string | undefined): Placed;
}

/** Every body that matters to some shapes: all combinations of the kinds of values in their places. */
export function* bodiesFor(
  shapes: readonly ShapeData[],
  all: readonly ShapeData[],
): Generator<SampleBody> {
  const places = [...new Set(shapes.flatMap(pointersOf))];
  const kinds = places.map((place) => kindsIn(place, all));
  const values = new Map<string, Placed>();
  yield* combine(0);

  function* combine(index: number): Generator<SampleBody> {
    const place = places[index];
    if (place === undefined) {
      if (isPossible(values)) yield bodyOf(values);
      return;
    }
    for (const value of kinds[index] ?? []) {
      values.set(place, value);
      yield* combine(index + 1);
    }
  }
}

/** The places that decide whether a shape fits. */
export const pointersOf = ({ message, code, type, param, constants = {} }: ShapeData): string[] =>
  [message, code, type, param, ...Object.keys(constants)].filter(
    (pointer) => pointer !== undefined,
  );

/**
 * The values that a shape can tell apart in a place. A text is the pointer itself, so that it shows where
 * it comes from.
 */
function kindsIn(place: string, shapes: readonly ShapeData[]): readonly Placed[] {
  const has = (field: "message" | "code" | "type" | "param"): boolean =>
    shapes.some((shape) => shape[field] === place);
  const isOther = has("code") || has("type") || has("param");
  const isMark =
    has("code") ||
    has("param") ||
    shapes.some(({ code, type }) => code === undefined && type === place);
  return [
    undefined,
    place,
    ...(isMark ? [null] : []),
    ...(has("code") ? [7] : []),
    ...new Set(shapes.flatMap(({ constants = {} }) => constants[place] ?? [])),
    ...(has("message") && isOther ? [""] : []),
  ];
}

const isInside = (inner: string, outer: string): boolean => inner.startsWith(`${outer}/`);

/** A place that contains other places is an object, and cannot have a value of its own. */
function isPossible(values: ReadonlyMap<string, Placed>): boolean {
  const given = [...values].flatMap(([place, value]) => (value === undefined ? [] : [place]));
  return !given.some((outer) => given.some((inner) => isInside(inner, outer)));
}

const bodyOf = (values: ReadonlyMap<string, Placed>): SampleBody => ({
  values,
  at(pointer) {
    if (pointer === undefined) return undefined;
    const value = values.get(pointer);
    if (value !== undefined) return value;
    // No field accepts an object, so it has the same effect as null.
    for (const [place, inner] of values)
      if (inner !== undefined && isInside(place, pointer)) return null;
    return undefined;
  },
});

interface Tree {
  [key: string]: Tree | Placed;
}

/** A body as JSON. */
export function print({ values }: SampleBody): string {
  const tree: Tree = Object.create(null);
  for (const [place, value] of values) {
    if (value === undefined) continue;
    const keys = keysOf(place);
    const last = keys.pop() ?? "";
    let holder = tree;
    for (const key of keys) {
      holder[key] ??= Object.create(null);
      holder = holder[key] as Tree;
    }
    holder[last] = value;
  }
  return JSON.stringify(tree, (_, value) => (isList(value) ? Object.values(value) : value));
}

/** Whether all keys of an object are the indexes of a list without gaps. */
const isList = (value: unknown): value is object => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key, index) => isIndex(key) && key === String(index));
};
