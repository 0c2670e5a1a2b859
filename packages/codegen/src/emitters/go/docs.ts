import type { Code } from "../../model/catalog.ts";
import { sentences } from "../../text/sentence.ts";
import { deprecationNotice } from "../deprecation.ts";
import { comment, goDoc } from "./literal.ts";

/** The name of a code's constant. */
export const constant = ({ identifier }: Pick<Code, "identifier">): string => `Code${identifier}`;

/**
 * The doc comment of a code's constant: the meaning, what to do, the URL of its page, the version
 * that added it.
 */
export function codeDoc(code: Code): string {
  const { meaning, action, page, since, deprecated } = code;
  const paragraphs = [
    `${constant(code)} means: ${comment(sentences(meaning, action))}`,
    since === undefined ? `See ${page}` : `Since ${since}. See ${page}`,
  ];
  if (deprecated) {
    const why = deprecationNotice(deprecated, (other) => `[${constant(other)}]`);
    paragraphs.push(`Deprecated: ${comment(why)}`);
  }
  return goDoc(...paragraphs);
}
