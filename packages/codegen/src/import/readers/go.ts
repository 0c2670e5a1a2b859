import type { SyntaxNode } from "@lezer/common";
import { parser } from "@lezer/go";
import { Comments } from "../code/comments.ts";
import { enumTable, isRead, type Member, sayIfBroken } from "../code/enums.ts";
import { parsed } from "../code/parsed.ts";
import { childrenOf, gather } from "../code/tree.ts";
import { givenBy } from "../code/values.ts";
import { type Cell, isSaid, type Reader } from "../table.ts";

/** Constants of one type, or of one declaration if they have none. */
interface Group {
  readonly name: string;
  readonly at: number;
  readonly members: Member[];
}

/** Reads the constants of a Go file by their types. Those of `iota` count from the start of their declaration. */
export const go: Reader = (text, problems) => {
  const { content } = text;
  const tree = parsed(parser, text, problems);
  if (!tree) return [];
  const { comments, nodes } = gather(tree, new Set(["ConstDecl"]));
  const groups = new Map<string, Group>();
  for (const declaration of nodes) {
    const list = declaration.getChild("SpecList") ?? declaration;
    const specs = list.getChildren("ConstSpec");
    sayIfBroken(declaration, "these constants", text, problems);
    let inherited: Spec | undefined;
    for (const [iota, spec] of specs.entries()) {
      const own = specOf(spec, content);
      const { type, values } = (own.values.length === 0 && inherited) || own;
      inherited = { ...own, type, values };
      for (const [index, name] of own.names.entries()) {
        const value = values[index];
        const cell: Cell | undefined =
          value && (counted(value, iota, content) ?? givenBy(value, content));
        if (name === "_" || !cell || !(type || isSaid(cell))) continue;
        const id = type ?? `:${declaration.from}`;
        const group = groups.get(id) ?? { name: type ?? name, at: spec.from, members: [] };
        groups.set(id, group);
        const at = own.values.length === 0 ? spec.from : cell.at;
        group.members.push({ node: spec, name, cells: [["@value", { ...cell, at }]] });
      }
    }
  }
  const found = new Comments(content, comments);
  return [...groups.values()]
    .filter(({ members }) => members.some(isRead))
    .map(({ members, ...group }) => enumTable({ text, ...group }, members, found, problems));
};

interface Spec {
  readonly names: readonly string[];
  readonly type: string | undefined;
  readonly values: readonly SyntaxNode[];
}

function specOf(spec: SyntaxNode, content: string): Spec {
  const sliced = (node: SyntaxNode): string => content.slice(node.from, node.to);
  const names: string[] = [];
  const values: SyntaxNode[] = [];
  let type: string | undefined;
  for (const node of childrenOf(spec)) {
    if (node.name === "DefName") names.push(sliced(node));
    else if (spec.getChild("=") && node.from > (spec.getChild("=")?.from ?? 0)) values.push(node);
    else type = sliced(node);
  }
  const [value] = values;
  // Code("x") has the type Code.
  if (!type && value?.name === "CallExpr") {
    const called = value.firstChild;
    type = called ? sliced(called) : undefined;
  }
  return {
    names,
    type: type && /^[a-z]\w*$/.test(type) && builtin.has(type) ? undefined : type,
    values,
  };
}

const builtin = new Set(
  "string int int8 int16 int32 int64 uint uint8 uint16 uint32 uint64 byte rune".split(" "),
);

/** `iota`, or a sum or difference of it and a number. */
function counted(value: SyntaxNode, iota: number, content: string): Cell | undefined {
  const written = content.slice(value.from, value.to).replace(/\s/g, "");
  const [, before, , after] = /^(?:(\d+)\+)?(iota)([+-]\d+)?$/.exec(written) ?? [];
  if (
    !written.includes("iota") ||
    (before === undefined && after === undefined && written !== "iota")
  )
    return;
  return { at: value.from, value: iota + Number(before ?? 0) + Number(after ?? 0) };
}
