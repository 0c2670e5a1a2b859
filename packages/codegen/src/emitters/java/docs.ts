import type { Code } from "../../model/catalog.ts";
import { sentence } from "../../sentence.ts";
import { javadoc, prose } from "./literal.ts";

/** The Javadoc of a code: what it means, what to do, its page. */
export function codeDoc({ meaning, action, page, deprecated }: Code, indent: string): string {
  const tags = [see(page)];
  if (deprecated) {
    const { reason, replacedBy } = deprecated;
    const instead = replacedBy ? ` Use {@link #${replacedBy.constant}}.` : "";
    tags.push(`@deprecated ${prose(sentence(reason))}${instead}`);
  }
  return javadoc(indent, prose(`${sentence(meaning)} ${sentence(action)}`), tags.join("\n"));
}

const see = (page: string): string => `@see <a href="${prose(page)}">${prose(page)}</a>`;
