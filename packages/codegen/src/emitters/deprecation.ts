import type { Code, Deprecation } from "../model/catalog.ts";
import { sentence, sentences } from "../text/sentence.ts";

/**
 * Why a code should no longer be raised, in English sentences: the version and the reason, the replacement
 * by its name in the target language, and the day of its earliest removal.
 */
export function deprecationNotice(
  { reason, replacedBy, since, sunset }: Deprecation,
  nameOf: (code: Code) => string = ({ code }) => code,
): string {
  const facts = [since === undefined ? sentence(reason) : `Since ${since}: ${sentence(reason)}`];
  if (replacedBy) facts.push(`Use ${nameOf(replacedBy)}.`);
  if (sunset !== undefined) facts.push(`It may be removed on or after ${sunset}.`);
  return facts.join(" ");
}

/** What a code means, what to do, and whether it is deprecated, in English sentences. */
export function description({ meaning, action, deprecated }: Code): string {
  const notice = deprecated && `Deprecated. ${deprecationNotice(deprecated)}`;
  return sentences(meaning, action, notice);
}
