import type { Element, Root } from "hast";

/** The elements below a node that have one of these names, in document order. */
export function elementsIn(node: Element | Root, ...names: readonly string[]): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== "element") return [];
    const inner = elementsIn(child, ...names);
    return names.includes(child.tagName) ? [child, ...inner] : inner;
  });
}
