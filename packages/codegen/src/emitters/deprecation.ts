import type { Code, Deprecation } from "../model/catalog.ts";
import { sentence } from "../text/sentence.ts";

/**
 * Why a code should no longer be raised, in English sentences: since which version and the reason,
 * what to use instead by the name that the language has for it, and the day from which it may be gone.
 */
export function deprecationNotice(
  { reason, replacedBy, since, sunset }: Deprecation,
  nameOf: (code: Code) => string = ({ code }) => code,
): string {
  const sentences = [
    since === undefined ? sentence(reason) : `Since ${since}: ${sentence(reason)}`,
  ];
  if (replacedBy) sentences.push(`Use ${nameOf(replacedBy)}.`);
  if (sunset !== undefined) sentences.push(`It may be gone from ${sunset}.`);
  return sentences.join(" ");
}

/** What a code means and what to do, and whether it should no longer be raised, in English sentences. */
export function description({ meaning, action, deprecated }: Code): string {
  const sentences = [sentence(meaning), sentence(action)];
  if (deprecated) sentences.push(`Deprecated. ${deprecationNotice(deprecated)}`);
  return sentences.join(" ");
}
