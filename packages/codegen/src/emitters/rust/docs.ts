import type { Code } from "../../model/catalog.ts";
import { plain } from "../../text/markdown.ts";
import { sentences } from "../../text/sentence.ts";
import { deprecationNotice } from "../deprecation.ts";
import { literal } from "./literal.ts";

/** The lines of a doc comment; the text is Markdown. */
export function doc(indent: string, ...paragraphs: readonly string[]): string {
  const lines = paragraphs.join("\n\n").split("\n");
  return lines.map((text) => `${indent}///${text && ` ${text}`}\n`).join("");
}

/** The doc comment of a code: the meaning, what to do, its page, the version that added it. */
export function codeDoc(code: Code, indent: string): string {
  const { meaning, action, page, since, deprecated } = code;
  const text = comment(sentences(meaning, action));
  const link = `${since === undefined ? "" : `Since ${since}. `}<${page}>`;
  const attribute = deprecated
    ? `${indent}#[deprecated = ${literal(comment(deprecationNotice(deprecated, ({ constant }) => constant)))}]\n`
    : "";
  return doc(indent, text, link) + attribute;
}

/** Escapes text for a doc comment. Rustdoc wants angle brackets around URLs. */
export const comment = (text: string): string => plain(text).replace(/(?<!\\):(?=\/\/)/g, "\\:");
