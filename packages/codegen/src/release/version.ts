/**
 * A release version: `1.4.0`. Its numbers are limited to those of npm, the strictest of the
 * languages' tools.
 */
export const isVersion = (text: string): boolean =>
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(text) &&
  text.split(".").every((part) => Number(part) <= Number.MAX_SAFE_INTEGER);

/** Negative if a version precedes another, positive if it follows it (semver.org, item 11). */
export function compareVersions(a: string, b: string): number {
  const others = b.split(".").map(Number);
  const differences = a.split(".").map((part, index) => Number(part) - (others[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
