/** The result of a reading; undefined where the value that is read throws. */
export function guarded<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The property of any value; undefined where it has none, or where reading it throws. */
export function at(value: unknown, name: PropertyKey): unknown {
  try {
    return (value as Record<PropertyKey, unknown>)[name];
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null;

/** A value if it is a text. */
export const text = (value: unknown): string | undefined =>
  typeof value === "string" ? value : undefined;
