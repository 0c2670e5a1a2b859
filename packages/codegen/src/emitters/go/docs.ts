import type { Code } from "../../model/catalog.ts";
import { sentence } from "../../sentence.ts";
import { goDoc } from "./literal.ts";

/** The name of a code's constant. */
export const constant = ({ identifier }: Pick<Code, "identifier">): string => `Code${identifier}`;

/** The doc comment of a code's constant: what it means, what to do, its page. */
export function codeDoc(code: Code): string {
  const { meaning, action, page, deprecated } = code;
  const paragraphs = [`${constant(code)} means: ${sentence(meaning)} ${sentence(action)}`];
  paragraphs.push(`See ${page}`);
  if (deprecated) {
    const { reason, replacedBy } = deprecated;
    const instead = replacedBy ? ` Use [${constant(replacedBy)}].` : "";
    paragraphs.push(`Deprecated: ${sentence(reason)}${instead}`);
  }
  return goDoc("", ...paragraphs);
}
