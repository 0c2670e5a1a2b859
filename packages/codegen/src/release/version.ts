/**
 * A version as a release can have it: `1.4.0`. Its numbers are those that npm can hold, the least of
 * what the languages' tools can.
 */
export const isVersion = (text: string): boolean =>
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(text) &&
  text.split(".").every((part) => Number(part) <= Number.MAX_SAFE_INTEGER);

/** Below 0 if a version is before another, above 0 if it is after it (semver.org, item 11). */
export function compareVersions(a: string, b: string): number {
  const others = b.split(".").map(Number);
  const differences = a.split(".").map((part, index) => Number(part) - (others[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
