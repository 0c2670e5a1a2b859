/**
 * Freezes a value and everything in it, cycles included. It uses a list, because recursion would go as deep
 * as there are codes: they refer to their neighbours.
 */
export function deepFreeze<T>(value: T): T {
  const waiting: unknown[] = [value];
  for (const part of waiting) {
    if (typeof part !== "object" || part === null || Object.isFrozen(part)) continue;
    Object.freeze(part);
    for (const inner of Object.values(part)) waiting.push(inner);
  }
  return value;
}
