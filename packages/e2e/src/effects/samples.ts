import type { Catalog } from "@org/error-codegen";
import type { Seeded } from "../differential/seeded.ts";

type Shape = Catalog["wire"]["accepts"][number];

/** A body, and the places of its values. */
export interface Sample {
  readonly body: object;
  readonly places: readonly string[];
}

const placesOf = ({ message, code, type, param }: Shape): string[] =>
  [message, code, type, param].filter((place) => place !== undefined);

const steps = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

interface Tree {
  [key: string]: unknown;
}

/** A body with values in some places of some shapes. It is meant to have the first shape. */
export function sample(shapes: readonly Shape[], texts: readonly string[], random: Seeded): Sample {
  const body: Tree = {};
  const places: string[] = [];
  for (const place of new Set(shapes.flatMap(placesOf))) {
    const value = random.pick([undefined, null, "", 7, ...texts, ...texts]);
    const keys = steps(place);
    const last = keys.pop() ?? "";
    const isTaken = places.some(
      (one) => `${one}/`.startsWith(`${place}/`) || `${place}/`.startsWith(`${one}/`),
    );
    if (value === undefined || isTaken) continue;
    let holder = body;
    for (const key of keys) {
      holder[key] ??= {};
      holder = holder[key] as Tree;
    }
    holder[last] = value;
    places.push(place);
  }
  return { body, places };
}

const at = (body: unknown, pointer: string | undefined): unknown =>
  pointer === undefined
    ? undefined
    : steps(pointer).reduce<unknown>(
        (value, key) =>
          typeof value === "object" && value !== null && Object.hasOwn(value, key)
            ? (value as Tree)[key]
            : undefined,
        body,
      );

/**
 * Whether a body counts as one of a shape: it fits closely, or has nothing outside the shape's places. One
 * that fits loosely and also has another shape may be read as that from now on.
 */
export function isOf({ body, places }: Sample, shape: Shape | undefined): boolean {
  if (!shape) return false;
  const marks = shape.code === undefined ? [shape.type] : [shape.code, shape.param];
  const isClose =
    typeof at(body, shape.message) === "string" &&
    marks.some((mark) => at(body, mark) !== undefined);
  return isClose || places.every((place) => placesOf(shape).includes(place));
}
