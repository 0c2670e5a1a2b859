/** Where a JSON Pointer leads: the container, absent for the root, and the key in it. */
export interface Location {
  readonly container?: Record<string | number, unknown>;
  readonly key: string | number;
  /** The keys as people write them, `codes.order_expired.statuses[1]`; empty for the root. */
  readonly path: string;
}

/** Follows a JSON Pointer to the container of what it points at. */
export function locate(root: object, pointer: string): Location {
  let location: Location = { key: "", path: "" };
  let value: unknown = root;
  for (const step of pointer.split("/").slice(1)) {
    const container = (value ?? {}) as Record<string | number, unknown>;
    const key = Array.isArray(container)
      ? Number(step)
      : step.replaceAll("~1", "/").replaceAll("~0", "~");
    const { path } = location;
    const shown = typeof key === "number" ? `[${key}]` : path && `.${key}`;
    location = { container, key, path: path + (shown || key) };
    value = container[key];
  }
  return location;
}
