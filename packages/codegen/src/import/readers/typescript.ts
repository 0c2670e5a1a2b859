import type { SyntaxNode } from "@lezer/common";
import { parser } from "@lezer/javascript";
import { Comments } from "../code/comments.ts";
import { enumTable, isRead, type Member, sayIfBroken } from "../code/enums.ts";
import { unescaped } from "../code/literals.ts";
import { parsed } from "../code/parsed.ts";
import { childrenOf, gather } from "../code/tree.ts";
import { givenBy } from "../code/values.ts";
import type { Cell, Reader, Row, Table } from "../table.ts";

const parsers = {
  ts: parser.configure({ dialect: "ts" }),
  js: parser.configure({ dialect: "jsx" }),
  tsx: parser.configure({ dialect: "jsx ts" }),
};

/** Objects in a row are nested as their fields are. */
const maxDepth = 8;

const kinds = new Set(["EnumDeclaration", "VariableDeclaration", "TypeAliasDeclaration"]);

/** Reads enums, objects, lists and unions of texts of a TypeScript or JavaScript file, by the name of each. */
export const typescript: Reader = (text, problems) => {
  const { content, path } = text;
  const dialect = /x$/.test(path) ? "tsx" : /ts$/.test(path) ? "ts" : "js";
  const tree = parsed(parsers[dialect], text, problems);
  if (!tree) return [];
  const { comments, nodes } = gather(tree, kinds);
  const found = new Comments(content, comments);
  const sliced = (node: SyntaxNode | null | undefined): string =>
    node ? content.slice(node.from, node.to) : "";

  return nodes.flatMap((node): Table[] => {
    if (!isTop(node)) return [];
    const name = sliced(node.getChild("TypeDefinition") ?? node.getChild("VariableDefinition"));
    const head = { text, name, at: node.from };
    const asEnum = (members: readonly Member[]): Table[] => {
      sayIfBroken(node, name, text, problems);
      return members.length > 0 ? [enumTable(head, members, found, problems)] : [];
    };
    if (node.name === "EnumDeclaration") return asEnum(enumMembers(node.getChild("EnumBody")));
    if (node.name === "TypeAliasDeclaration") return asEnum(unionMembers(node));
    const value = initial(node);
    const asList = (members: readonly Member[]): Table[] =>
      members.some(isRead) ? asEnum(members) : [];
    if (value?.name === "ObjectExpression") return asList(propertiesOf(value).flatMap(memberOf));
    if (value?.name !== "ArrayExpression") return [];
    const items = childrenOf(value);
    if (items.some((item) => item.name !== "ObjectExpression"))
      return asList(items.flatMap(itemMember));
    sayIfBroken(node, name, text, problems);
    const rows = items.map((item): Row => ({ at: item.from, cells: new Map(cellsOf(item)) }));
    return [{ ...head, rows, isTyped: true, isEnum: false }];
  });

  /** The constants of an enum. One without a value has the number after the one before. */
  function enumMembers(body: SyntaxNode | null): Member[] {
    const members: Member[] = [];
    let next: number | undefined = 0;
    for (const node of body?.getChildren("PropertyName") ?? []) {
      const value = node.nextSibling?.name === "Equals" ? node.nextSibling.nextSibling : null;
      const counted: Cell =
        next === undefined
          ? { at: node.from, value: `${members.at(-1)?.name} + 1`, isUnread: true }
          : { at: node.from, value: next };
      const cell = value ? givenBy(value, content) : counted;
      next = typeof cell?.value === "number" ? cell.value + 1 : undefined;
      const to = value?.to ?? node.to;
      const cells = cell ? [["@value", cell] as const] : [];
      members.push({ node: { from: node.from, to }, name: sliced(node), cells });
    }
    return members;
  }

  /** The texts of `"a" | "b"`, with nothing else between them. */
  function unionMembers(alias: SyntaxNode): Member[] {
    const union = alias.getChild("UnionType");
    const members: Member[] = [];
    for (let part: SyntaxNode | null = union; part; ) {
      const types: SyntaxNode[] = childrenOf(part).filter(({ name }) => name !== "LogicOp");
      const literals = types.filter(({ name }) => name === "LiteralType");
      const inner: SyntaxNode[] = types.filter(({ name }) => name === "UnionType");
      if (literals.length + inner.length < types.length || inner.length > 1) return [];
      members.unshift(...literals.flatMap((type) => itemMember(type.firstChild)));
      part = inner[0] ?? null;
    }
    return members;
  }

  function itemMember(node: SyntaxNode | null): Member[] {
    const cell = node ? givenBy(node, content) : undefined;
    if (!node || !cell) return [];
    return [{ node, name: String(cell.value), cells: [["@value", cell]] }];
  }

  function memberOf({ node, name, value, isReference }: Property): Member[] {
    const isObject = value.name === "ObjectExpression";
    const cells = isObject ? cellsOf(value) : [];
    const cell = isObject ? undefined : givenBy(value, content);
    if (cell) cells.push(["@value", cell]);
    if (isReference) cells.push(["@name", { at: node.from, value: name, isReference }]);
    return cells.length > 0 ? [{ node, name, cells }] : [];
  }

  /** The fields of an object, those of objects in it included. */
  function cellsOf(object: SyntaxNode, before = "", depth = 0): [string, Cell][] {
    return propertiesOf(object).flatMap(({ name, value }): [string, Cell][] => {
      if (value.name === "ObjectExpression")
        return depth < maxDepth ? cellsOf(value, `${before}${name}.`, depth + 1) : [];
      const cell = givenBy(value, content);
      return cell ? [[before + name, cell]] : [];
    });
  }

  function propertiesOf(object: SyntaxNode): Property[] {
    return object.getChildren("Property").flatMap((node): Property[] => {
      const [key, ...rest] = childrenOf(node);
      const value = rest.at(-1);
      if (!key || !value || !node.getChild(":")) return [];
      const isReference = node.firstChild?.name === "[";
      const written = sliced(key);
      const name = key.name === "String" ? unescaped(written.slice(1, -1)) : written;
      return [
        { node, name: isReference ? (name.split(".").at(-1) ?? name) : name, value, isReference },
      ];
    });
  }
};

interface Property {
  readonly node: SyntaxNode;
  readonly name: string;
  readonly value: SyntaxNode;
  /** Whether its name is that of a constant: `[Code.NotFound]`. */
  readonly isReference: boolean;
}

/** Whether a declaration is outside of functions. */
function isTop(node: SyntaxNode): boolean {
  for (let parent = node.parent; parent; parent = parent.parent)
    if (/^(?:Block|ClassBody)$/.test(parent.name))
      return /^(?:Namespace|Ambient)/.test(parent.parent?.name ?? "");
  return true;
}

/** The value of a variable, without `as const`, `satisfies T` and `Object.freeze()`. */
function initial(declaration: SyntaxNode): SyntaxNode | undefined {
  let value = declaration.getChild("Equals")?.nextSibling ?? undefined;
  for (let left = 4; left > 0 && value; left--) {
    const inner: SyntaxNode | null | undefined =
      value.name === "BinaryExpression" || value.name === "ParenthesizedExpression"
        ? childrenOf(value)[0]
        : value.name === "CallExpression"
          ? value.getChild("ArgList")?.firstChild?.nextSibling
          : undefined;
    if (!inner) return value;
    value = inner;
  }
  return value;
}
