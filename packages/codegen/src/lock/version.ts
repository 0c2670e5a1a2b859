/** A version as a release can have it: `1.4.0`. */
export const isVersion = (text: string): boolean =>
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(text);

/** Below 0 if a version is before another, above 0 if it is after it (semver.org, item 11). */
export function compareVersions(a: string, b: string): number {
  const others = b.split(".").map(Number);
  const differences = a.split(".").map((part, index) => Number(part) - (others[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
