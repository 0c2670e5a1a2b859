import type { Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { h } from "hastscript";
import { codeParts, isWhole, whole } from "../break-code.ts";
import { maxStaticRows } from "../limits.ts";
import { elementsIn } from "./elements.ts";

const roles: Readonly<Record<string, string>> = {
  table: "table",
  tr: "row",
  th: "columnheader",
  td: "cell",
};

/**
 * Adds explicit roles to tables, because their layout on narrow screens would make browsers drop the
 * implicit ones. Also lets long codes break between their words.
 */
export function tidyTables(tree: Root): void {
  for (const table of elementsIn(tree, "table")) {
    table.properties.className = ["not-content", "entries"];
    // The search should find an entry's own page.
    table.properties.dataPagefindIgnore = "";
    for (const part of [table, ...elementsIn(table, "tr", "th", "td")])
      part.properties.role = roles[part.tagName];
    for (const code of elementsIn(table, "code")) {
      const text = textOf(code);
      if (isWhole(text)) code.properties.className = [whole];
      code.children = codeParts(text).flatMap((part, index) => [
        ...(index > 0 ? [h("wbr")] : []),
        { type: "text", value: part },
      ]);
    }
  }
}

/** Replaces the rows of a table that is too long with a link to where they can be filtered. */
export function shortenTables(tree: Root, href: string, label: string): void {
  tree.children = tree.children.map((node) => {
    if (node.type !== "element" || node.tagName !== "table") return node;
    const rows = elementsIn(node, "tr").length - 1;
    return rows > maxStaticRows ? h("p", h("a", { href }, `${label} (${rows})`)) : node;
  });
}
