/** A copy of a body with another value at a pointer. */
export function put(body: object, pointer: string, value: unknown): object {
  const copy = structuredClone(body);
  const { holder, key } = at(copy, pointer);
  holder[key] = value;
  return copy;
}

/** A copy of a body without what stands at a pointer. */
export function drop(body: object, pointer: string): object {
  const copy = structuredClone(body);
  const { holder, key } = at(copy, pointer);
  delete holder[key];
  return copy;
}

function at(body: object, pointer: string): { holder: Record<string, unknown>; key: string } {
  const keys = pointer
    .slice(1)
    .split("/")
    .map((key) => key.replace("~1", "/").replace("~0", "~"));
  const key = keys.pop() ?? "";
  const holder = keys.reduce(
    (inner, step) => Object.getOwnPropertyDescriptor(inner, step)?.value,
    body as Record<string, unknown>,
  );
  return { holder, key };
}
