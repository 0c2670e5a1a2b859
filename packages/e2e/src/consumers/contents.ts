/** An artefact's report of its version and its codes, sorted. */
export function contents(printed: string): string {
  const [version, ...codes] = printed.trim().split("\n");
  return `${version}: ${codes.sort().join(" ")}`;
}
