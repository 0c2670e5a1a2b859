/**
 * The texts around the request id in a suffix such as ` (request id: {id})`. The rule `message-suffix`
 * ensures that the id occurs once.
 */
export function aroundId(
  suffix: string | undefined,
): readonly [before: string, after: string] | undefined {
  if (suffix === undefined) return;
  const [before = "", after = ""] = suffix.split("{id}");
  return [before, after];
}
