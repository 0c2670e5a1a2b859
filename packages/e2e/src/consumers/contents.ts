/** What an artefact says it is: its version, and the codes that it has, sorted. */
export function contents(printed: string): string {
  const [version, ...codes] = printed.trim().split("\n");
  return `${version}: ${codes.sort().join(" ")}`;
}
