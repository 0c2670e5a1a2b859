import type { SyntaxNode, Tree } from "@lezer/common";
import type { Comment } from "./comments.ts";
import { isClosed } from "./literals.ts";

/** The children of a node, without brackets, punctuation and comments. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (/^[A-Za-z]/.test(child.name) && !isComment(child)) children.push(child);
  return children;
}

const isComment = ({ name }: { readonly name: string }): boolean =>
  name === "LineComment" || name === "BlockComment" || name === "Comment";

/** All comments of a source, and all nodes of some names that are in no other of them, in order. */
export function gather(
  tree: Tree,
  names: ReadonlySet<string>,
): { comments: Comment[]; nodes: SyntaxNode[] } {
  const comments: Comment[] = [];
  const nodes: SyntaxNode[] = [];
  tree.iterate({
    enter(node) {
      if (isComment(node)) comments.push({ from: node.from, to: node.to });
      if (names.has(node.name)) nodes.push(node.node);
    },
  });
  return { comments, nodes };
}

/** Whether a node, or one in it, could not be parsed. Some grammars take a text that its line ends as it is. */
export function isBroken(node: SyntaxNode, content: string): boolean {
  let found = false;
  node.toTree().iterate({
    enter({ type, from, to }) {
      const isOpen =
        /^String/.test(type.name) && !isClosed(content.slice(node.from + from, node.from + to));
      if (type.isError || isOpen) found = true;
      return !found;
    },
  });
  return found;
}
