/**
 * The texts before and after the id of a request, of a suffix such as ` (request id: {id})`; the rule
 * `message-suffix` sees to it that the id is in it once.
 */
export function aroundId(
  suffix: string | undefined,
): readonly [before: string, after: string] | undefined {
  if (suffix === undefined) return;
  const [before = "", after = ""] = suffix.split("{id}");
  return [before, after];
}
