/**
 * Freezes a value and all that it holds, round trips included. It works on a list, because codes name
 * their neighbours: calling itself, it would go as deep as there are codes.
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
