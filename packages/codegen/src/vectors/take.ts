/** A file has at most so many cases of one form. */
export const limit = 1000;

/** Takes all cases of one form, or a sample of them if they are many. */
export type Take = <Case extends { readonly name: string }>(
  cases: readonly Case[],
) => readonly Case[];

/**
 * Takes cases, and counts those that it leaves out. A hash of its name decides about each case, so that one
 * more code changes little.
 */
export class Sampler {
  leftOut = 0;

  readonly take: Take = (cases) => {
    if (cases.length <= limit) return cases;
    this.leftOut += cases.length - limit;
    const hashes = cases.map(({ name }) => hashOf(name));
    const most = hashes.toSorted((a, b) => a - b)[limit - 1] as number;
    return cases.filter((_, index) => (hashes[index] as number) <= most).slice(0, limit);
  };
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
