import type { SyntaxNode } from "@lezer/common";
import { parser } from "@lezer/java";
import { Comments } from "../code/comments.ts";
import { enumTable, type Member, sayIfBroken } from "../code/enums.ts";
import { parsed } from "../code/parsed.ts";
import { childrenOf, gather } from "../code/tree.ts";
import { givenBy } from "../code/values.ts";
import type { Cell, Reader } from "../table.ts";

/** Reads the enums of a Java file. The arguments of a constant are named after the parameters of the constructor. */
export const java: Reader = (text, problems) => {
  const { content } = text;
  const tree = parsed(parser, text, problems);
  if (!tree) return [];
  const { comments, nodes } = gather(tree, new Set(["EnumDeclaration"]));
  const found = new Comments(content, comments);
  return nodes.map((declaration) => {
    const name = nameOf(declaration, content);
    const body = declaration.getChild("EnumBody");
    const constants = body?.getChildren("EnumConstant") ?? [];
    const parameters = parametersOf(body, content);
    sayIfBroken(declaration, name, text, problems);
    const members = constants.map((constant): Member => {
      const list = constant.getChild("ArgumentList");
      const given = list ? childrenOf(list) : [];
      const names = parameters.find(({ length }) => length === given.length) ?? [];
      const cells = given.flatMap((argument, index): [string, Cell][] => {
        const cell = givenBy(argument, content);
        return cell ? [[columnOf(names, given.length, index), cell]] : [];
      });
      const start = content.slice(constant.from, constant.to);
      const isDeprecated = /^(?:@\w+(?:\([^()]*\))?\s+)*@Deprecated\b/.test(start);
      const deprecated: [string, Cell][] = isDeprecated
        ? [["@deprecated", { at: constant.from, value: "", deprecated: "" }]]
        : [];
      return { node: constant, name: nameOf(constant, content), cells: [...cells, ...deprecated] };
    });
    return enumTable({ text, name, at: declaration.from }, members, found, problems);
  });
};

/** An argument by its parameter; without one by its number, or as the value if it is the only one. */
export const columnOf = (names: readonly string[], count: number, index: number): string =>
  names[index] ?? (count === 1 ? "@value" : `@${index + 1}`);

function nameOf(node: SyntaxNode, content: string): string {
  const name = node.getChild("Definition");
  return name ? content.slice(name.from, name.to) : "";
}

/** The names of the parameters of each constructor; without one, of the fields that Lombok would make them of. */
function parametersOf(body: SyntaxNode | null, content: string): string[][] {
  const declarations = body?.getChild("EnumBodyDeclarations");
  const constructors = declarations?.getChildren("ConstructorDeclaration") ?? [];
  const lists = constructors.map(
    (declaration) =>
      declaration
        .getChild("FormalParameters")
        ?.getChildren("FormalParameter")
        .map((parameter) => nameOf(parameter, content)) ?? [],
  );
  if (lists.length > 0) return lists;
  const fields = declarations?.getChildren("FieldDeclaration") ?? [];
  const isStatic = (field: SyntaxNode): boolean =>
    !!field.getChild("Modifiers")?.getChild("static");
  const names = fields
    .filter((field) => !isStatic(field))
    .flatMap((field) =>
      field.getChildren("VariableDeclarator").map((node) => nameOf(node, content)),
    );
  return [names];
}
