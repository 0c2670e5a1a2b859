/** The result of a function; undefined if it throws. */
export function guarded<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/**
 * A property of any value; undefined if it does not exist or reading it throws. Values that are missing are
 * frequent, and an error that is thrown costs as much as hundreds of properties.
 */
export function at(value: unknown, name: PropertyKey): unknown {
  try {
    return (value as Record<PropertyKey, unknown> | null | undefined)?.[name];
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null;

/** A value if it is a string. */
export const text = (value: unknown): string | undefined =>
  typeof value === "string" ? value : undefined;
