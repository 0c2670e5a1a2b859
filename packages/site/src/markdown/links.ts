import { posix } from "node:path";
import type { Root } from "hast";
import { visit } from "unist-util-visit";

/** Makes links between Markdown files lead to the corresponding pages, and shows pictures from beside them. */
export function linkPages(tree: Root, file: string, base: string): void {
  visit(tree, "element", ({ tagName, properties }) => {
    const { href, src } = properties;
    if (tagName === "img" && typeof src === "string")
      properties.src = base + posix.join(posix.dirname(file), src);
    if (tagName !== "a" || typeof href !== "string") return;
    const [, path, anchor = ""] = /^([^:?#]+\.md)(#.*)?$/.exec(href) ?? [];
    if (path === undefined) return;
    const target = pagePath(posix.join(posix.dirname(file), path));
    properties.href = `${base}${target}${anchor}`;
  });
}

/** The path of the page of a Markdown file: `zh/index.md` is at `zh/`. */
export const pagePath = (file: string): string =>
  file.replace(/\.md$/, "/").replace(/(^|\/)index\/$/, "$1");
