import type { Element, ElementContent, Root, RootContent } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { h } from "hastscript";

/** Code under its own heading. */
interface Panel {
  readonly heading: Element;
  readonly code: Element;
}

/**
 * Turns consecutive headings that are each followed by code into a set of tabs. Without scripts, all
 * headings and code are visible.
 */
export function groupTabs(tree: Root, label: string): void {
  const nodes = tree.children.filter(({ type }) => type === "element") as Element[];
  const children: RootContent[] = [];
  let sets = 0;
  for (let index = 0; index < nodes.length; index++) {
    const panels: Panel[] = [];
    for (let panel = panelAt(nodes, index); panel; panel = panelAt(nodes, index)) {
      panels.push(panel);
      index += 2;
    }
    if (panels.length > 0) children.push(tabs(panels, label, `tabs-${++sets}`));
    const node = nodes[index];
    if (node) children.push(node);
  }
  tree.children = children;
}

function panelAt(nodes: readonly Element[], index: number): Panel | undefined {
  const [heading, code] = nodes.slice(index, index + 2);
  return heading?.tagName === "h3" && code?.tagName === "pre" ? { heading, code } : undefined;
}

function tabs(panels: readonly Panel[], label: string, set: string): Element {
  const buttons: ElementContent[] = panels.map(({ heading }, index) =>
    h(
      "button",
      {
        type: "button",
        role: "tab",
        id: `${set}-tab-${index}`,
        ariaControls: `${set}-panel-${index}`,
        ariaSelected: index === 0 ? "true" : "false",
        tabIndex: index === 0 ? 0 : -1,
      },
      textOf(heading),
    ),
  );
  const sections = panels.map(({ heading, code }, index) =>
    h(
      "section",
      { id: `${set}-panel-${index}`, role: "tabpanel", ariaLabelledBy: `${set}-tab-${index}` },
      [h("h3", heading.children), code],
    ),
  );
  return h("code-tabs", { className: "not-content", dataPagefindIgnore: "" }, [
    h("div", { role: "tablist", ariaLabel: label }, buttons),
    ...sections,
  ]);
}
