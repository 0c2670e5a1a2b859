import type { Code } from "../../model/catalog.ts";
import { sentence } from "../../sentence.ts";
import { plain } from "../markdown/text.ts";
import { literal } from "./literal.ts";

/** The lines of a doc comment, whose text is Markdown. */
export function doc(indent: string, ...paragraphs: readonly string[]): string {
  const lines = paragraphs.join("\n\n").split("\n");
  return lines.map((text) => `${indent}///${text && ` ${text}`}\n`).join("");
}

/** The doc comment of a code: what it means, what to do, its page. */
export function codeDoc(code: Code, indent: string): string {
  const text = comment(`${sentence(code.meaning)} ${sentence(code.action)}`);
  return doc(indent, text, `<${code.page}>`) + deprecation(code, indent);
}

function deprecation({ deprecated }: Code, indent: string): string {
  if (!deprecated) return "";
  const { reason, replacedBy } = deprecated;
  const instead = replacedBy ? ` Use ${replacedBy.constant}.` : "";
  return `${indent}#[deprecated = ${literal(comment(sentence(reason)) + instead)}]\n`;
}

/** Text for a doc comment, where an address is no link: rustdoc asks for marks around those. */
export const comment = (text: string): string => plain(text).replace(/(?<!\\):(?=\/\/)/g, "\\:");
