import type { Code } from "../../model/catalog.ts";
import { sentences } from "../../text/sentence.ts";
import { deprecationNotice } from "../deprecation.ts";
import { javadoc, prose } from "./literal.ts";

/** The Javadoc of a code: the meaning, what to do, the URL of its page. */
export function codeDoc(entry: Code, indent: string): string {
  const { code, meaning, action, page, since, deprecated } = entry;
  const tags = [`@see <a href="${prose(page).replaceAll('"', "&quot;")}">${prose(code)}</a>`];
  if (since !== undefined) tags.push(`@since ${prose(since)}`);
  if (deprecated)
    tags.push(`@deprecated ${prose(deprecationNotice(deprecated, ({ constant }) => constant))}`);
  return javadoc(indent, prose(sentences(meaning, action)), tags.join("\n"));
}
