/** Whether two JSON values are equal, in any order of keys. */
export function equal(a: unknown, b: unknown): boolean {
  if (!isHolder(a) || !isHolder(b)) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]))
  );
}

interface Holder {
  readonly [key: string]: unknown;
}

const isHolder = (value: unknown): value is Holder => typeof value === "object" && value !== null;
