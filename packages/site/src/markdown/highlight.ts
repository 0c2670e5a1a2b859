import type { Labels } from "@org/error-codegen";
import type { Element, ElementContent, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { h } from "hastscript";
import bash from "highlight.js/lib/languages/bash";
import go from "highlight.js/lib/languages/go";
import http from "highlight.js/lib/languages/http";
import java from "highlight.js/lib/languages/java";
import json from "highlight.js/lib/languages/json";
import python from "highlight.js/lib/languages/python";
import rust from "highlight.js/lib/languages/rust";
import typescript from "highlight.js/lib/languages/typescript";
import { createLowlight } from "lowlight";
import { SKIP, visit } from "unist-util-visit";

const languages = { bash, go, http, java, json, python, rust, typescript };
const { highlight, registered } = createLowlight(languages);

/** Highlights code with classes, whose colours come from the themes: no inline styles. */
export function highlightCode(tree: Root): void {
  visit(tree, "element", (code: Element, _, parent) => {
    if (code.tagName !== "code" || parent?.type !== "element" || parent.tagName !== "pre") return;
    const [, language] = /^language-(.+)$/.exec(String(code.properties.className)) ?? [];
    if (language === undefined || !registered(language)) return;
    const text = textOf(code);
    code.children = language === "http" ? message(text) : coloured(language, text);
  });
}

/**
 * Wraps each block of code in a figure, with a button that copies it. The button is in the flow of the code, so
 * that no line is below it. The search ignores code, because its results should be prose.
 */
export function frameCode(tree: Root, { copy, copied }: Pick<Labels, "copy" | "copied">): void {
  visit(tree, "element", (block: Element, index, parent) => {
    if (block.tagName !== "pre" || !parent || index === undefined) return;
    const button = h(
      "button",
      { type: "button", className: "copy" },
      h("span", copy),
      h("span", copied),
    );
    block.children.unshift(button);
    parent.children[index] = h(
      "figure",
      { className: ["copyable", "not-content"], dataPagefindIgnore: "" },
      block,
    );
    return SKIP;
  });
}

const coloured = (language: string, text: string): ElementContent[] =>
  highlight(language, text).children as ElementContent[];

/** An HTTP message: its head, and a JSON body. */
function message(text: string): ElementContent[] {
  const end = text.indexOf("\n\n");
  if (end === -1) return coloured("http", text);
  return [...coloured("http", text.slice(0, end)), ...coloured("json", text.slice(end))];
}
