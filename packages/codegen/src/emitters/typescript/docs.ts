import type { Code, Status } from "../../model/catalog.ts";
import { sentences } from "../../text/sentence.ts";
import { deprecationNotice } from "../deprecation.ts";
import { comment, jsDoc } from "./literal.ts";

/** The doc comment of a code: the meaning, what to do, the URL of its docs, the version that added it. */
export function codeDoc(code: Code, indent = ""): string {
  const { deprecated, since } = code;
  const tags = [`@see ${code.page}`];
  if (since !== undefined) tags.push(`@since ${since}`);
  if (deprecated) {
    const why = deprecationNotice(deprecated, ({ identifier }) => identifier);
    tags.push(`@deprecated ${comment(why)}`);
  }
  const text = comment(sentences(code.meaning, code.action));
  return jsDoc(indent, text, tags.join("\n"));
}

/** The doc comment of a status. */
export function statusDoc(status: Status, indent = ""): string {
  const text = comment(sentences(status.meaning, status.cause));
  return jsDoc(indent, text, `@see ${status.page}`);
}
