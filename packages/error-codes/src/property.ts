/** What a reading gives: undefined where the thing that is read is hostile and throws. */
export function guarded<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The property of a value that may be anything. */
export const at = (value: unknown, name: PropertyKey): unknown =>
  guarded(() => (value as Record<PropertyKey, unknown>)[name]);

export const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null;

/** A value if it is a text. */
export const text = (value: unknown): string | undefined =>
  typeof value === "string" ? value : undefined;
