import type { Code } from "../../model/catalog.ts";
import { plain } from "../../text/markdown.ts";
import { sentence } from "../../text/sentence.ts";
import { deprecationNotice } from "../deprecation.ts";
import { literal } from "./literal.ts";

/** The lines of a doc comment, whose text is Markdown. */
export function doc(indent: string, ...paragraphs: readonly string[]): string {
  const lines = paragraphs.join("\n\n").split("\n");
  return lines.map((text) => `${indent}///${text && ` ${text}`}\n`).join("");
}

/** The doc comment of a code: what it means, what to do, its page, since when it is there. */
export function codeDoc(code: Code, indent: string): string {
  const { meaning, action, page, since, deprecated } = code;
  const text = comment(`${sentence(meaning)} ${sentence(action)}`);
  const link = `${since === undefined ? "" : `Since ${since}. `}<${page}>`;
  const attribute = deprecated
    ? `${indent}#[deprecated = ${literal(comment(deprecationNotice(deprecated, ({ constant }) => constant)))}]\n`
    : "";
  return doc(indent, text, link) + attribute;
}

/** Text for a doc comment, where an address is no link: rustdoc asks for marks around those. */
export const comment = (text: string): string => plain(text).replace(/(?<!\\):(?=\/\/)/g, "\\:");
