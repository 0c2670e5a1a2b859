import { readFileSync } from "node:fs";
import ts from "typescript-program";

/** A doc comment: what it says before its tags, and its tags in their order. */
export interface Doc {
  readonly text: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** Each name that a file declares, and the doc comment that TypeScript reads for it. */
export function docsOf(file: string): Record<string, Doc> {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const docs: Record<string, Doc> = {};
  const visit = (node: ts.Node): void => {
    if (ts.isVariableStatement(node) || ts.isPropertySignature(node)) {
      const named = ts.isVariableStatement(node) ? node.declarationList.declarations[0] : node;
      const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
      const tags = comments.flatMap(({ tags: [...list] = [] }) => list);
      const isObject = named?.type && ts.isTypeLiteralNode(named.type);
      if (named && !isObject)
        docs[named.name.getText(source)] = {
          text: comments.map(({ comment }) => plainOf(comment)).join(""),
          tags: Object.fromEntries(
            tags.map((tag) => [
              tag.tagName.text,
              tag.getText(source).replace(/^@\w+\s*|[\s*]+$/g, ""),
            ]),
          ),
        };
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return docs;
}

/** A comment's text; one in which a link is live has more parts than that. */
function plainOf(comment: ts.JSDoc["comment"]): string {
  if (typeof comment === "object") throw new Error(`Live: ${ts.getTextOfJSDocComment(comment)}`);
  return comment ?? "";
}
