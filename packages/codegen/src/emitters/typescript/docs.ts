import type { Code, Status } from "../../model/catalog.ts";
import { sentence } from "../../sentence.ts";
import { comment, jsDoc } from "./literal.ts";

/** The doc comment of a code: what it means, what to do, its page. */
export function codeDoc(code: Code, indent = ""): string {
  const tags = [`@see ${code.page}`];
  if (code.deprecated) {
    const { reason, replacedBy } = code.deprecated;
    const instead = replacedBy ? ` Use ${replacedBy.identifier}.` : "";
    tags.push(`@deprecated ${comment(sentence(reason))}${instead}`);
  }
  const text = comment(`${sentence(code.meaning)} ${sentence(code.action)}`);
  return jsDoc(indent, text, tags.join("\n"));
}

/** The doc comment of a status. */
export function statusDoc(status: Status, indent = ""): string {
  const text = comment(`${sentence(status.meaning)} ${sentence(status.cause)}`);
  return jsDoc(indent, text, `@see ${status.page}`);
}
