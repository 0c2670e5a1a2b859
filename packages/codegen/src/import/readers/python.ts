import type { SyntaxNode } from "@lezer/common";
import { parser } from "@lezer/python";
import { Comments, commentCell } from "../code/comments.ts";
import { enumTable, type Member, sayIfBroken } from "../code/enums.ts";
import { parsed } from "../code/parsed.ts";
import { childrenOf, gather } from "../code/tree.ts";
import { cellOf, givenBy } from "../code/values.ts";
import type { Cell, Reader } from "../table.ts";
import { columnOf } from "./java.ts";

/** Reads the enums of a Python file. The parts of a tuple are named after the parameters of the constructor. */
export const python: Reader = (text, problems) => {
  const { content } = text;
  const sliced = (node: SyntaxNode | null): string =>
    node ? content.slice(node.from, node.to) : "";
  const tree = parsed(parser, text, problems);
  if (!tree) return [];
  const { comments, nodes } = gather(tree, new Set(["ClassDefinition"]));
  const found = new Comments(content, comments);
  const enums = nodes.filter((node) =>
    /Enum\b|Choices\b|Flag\b/.test(sliced(node.getChild("ArgList"))),
  );
  return enums.map((node) => {
    const name = sliced(node.getChild("VariableName"));
    const bases = sliced(node.getChild("ArgList"));
    const body = node.getChild("Body");
    const statements = body ? childrenOf(body) : [];
    const parameters = /Choices\b/.test(bases)
      ? ["@value", "label"]
      : parametersOf(statements, sliced);
    sayIfBroken(node, name, text, problems);
    const members = statements.flatMap((statement, index): Member[] => {
      const [target] = childrenOf(statement);
      const equals = statement.getChild("AssignOp");
      const values = childrenOf(statement).filter(({ from }) => equals && from >= equals.to);
      const [value] = values;
      if (statement.name !== "AssignStatement" || target?.name !== "VariableName" || !value)
        return [];
      const isTuple = values.length > 1 || value.name === "TupleExpression";
      const parts = value.name === "TupleExpression" ? childrenOf(value) : values;
      const cells = parts.flatMap((part, at): [string, Cell][] => {
        // auto() says nothing that clients could see.
        const cell = /^(?:enum\.)?auto\(\)$/.test(sliced(part))
          ? undefined
          : givenBy(part, content);
        const names = isTuple ? parameters : [];
        return cell ? [[columnOf(names, parts.length, at), cell]] : [];
      });
      if (/^_/.test(sliced(target))) return [];
      const comment = docstringOf(statements[index + 1], content);
      return [{ node: statement, name: sliced(target), cells, comment }];
    });
    return enumTable({ text, name, at: node.from }, members, found, problems);
  });
};

/** The text that stands below a constant, as documentation tools read it. */
function docstringOf(statement: SyntaxNode | undefined, content: string): Cell | undefined {
  const text = statement?.name === "ExpressionStatement" && statement.firstChild;
  const cell = text && text.name === "String" ? cellOf(text, content) : undefined;
  return cell && commentCell(cell.at, String(cell.value).split("\n"));
}

/** The names of the parameters of the constructor, without `self` or `cls`. */
function parametersOf(
  statements: readonly SyntaxNode[],
  sliced: (node: SyntaxNode | null) => string,
): string[] {
  const made = statements.find(
    (node) =>
      node.name === "FunctionDefinition" &&
      /^__(?:init|new)__$/.test(sliced(node.getChild("VariableName"))),
  );
  const list = made?.getChild("ParamList");
  const names = list?.getChildren("VariableName") ?? [];
  // What follows an equals sign is a default.
  return names
    .filter(({ prevSibling }) => prevSibling?.name !== "AssignOp")
    .slice(1)
    .map(sliced);
}
