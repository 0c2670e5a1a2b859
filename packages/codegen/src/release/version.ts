/**
 * A release version: `1.4.0`. Its numbers are limited to those of npm, the strictest of the
 * languages' tools.
 */
export const isVersion = (text: string): boolean =>
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(text) &&
  text.split(".").every((part) => Number(part) <= Number.MAX_SAFE_INTEGER);

/**
 * Negative if a version precedes another, positive if it follows it (semver.org, item 11). A number that is left out
 * is 0.
 */
export function compareVersions(a: string, b: string): number {
  const [own, others] = [a, b].map((version) => version.split(".").map(Number)) as [
    number[],
    number[],
  ];
  const longest = own.length > others.length ? own : others;
  const differences = longest.map((_, index) => (own[index] ?? 0) - (others[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
