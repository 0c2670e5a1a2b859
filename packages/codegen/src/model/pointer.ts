/** The keys of a JSON Pointer (RFC 6901). */
export function keysOf(pointer = ""): string[] {
  const keys = pointer.split("/").slice(1);
  return keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Whether a key is an index, which means that the body has an array there. */
export const isIndex = (key: string): boolean => /^\d+$/.test(key);

/** A pointer as an accessor in code: `.errors[0].code`. */
export function accessor(pointer: string): string {
  const steps = keysOf(pointer).map((key) => {
    if (isIndex(key)) return `[${key}]`;
    return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
  });
  return steps.join("");
}
