import type { SyntaxNode } from "@lezer/common";
import type { Findings } from "../../problems/findings.ts";
import type { Text } from "../../source/text.ts";
import { type Cell, isSaid, type Row, type Table } from "../table.ts";
import type { Comments } from "./comments.ts";
import { isBroken } from "./tree.ts";

/** A constant of an enumeration, as a reader found it. */
export interface Member {
  /** Where it starts and ends, with what belongs to it. */
  readonly node: { readonly from: number; readonly to: number };
  readonly name: string;
  readonly cells: readonly (readonly [column: string, cell: Cell])[];
  /** What explains it, if the language has another place for that than a comment. */
  readonly comment?: Cell | undefined;
}

/** Whether the source says something of a constant besides its name. */
export const isRead = ({ cells }: Member): boolean =>
  cells.some(([column, cell]) => (column === "@value" ? isSaid(cell) : !cell.isUnread));

/** A group of constants as a table, each with the comment that explains it. */
export function enumTable(
  { text, name, at }: Pick<Table, "text" | "name" | "at">,
  members: readonly Member[],
  comments: Comments,
  problems: Findings,
): Table {
  const rows = members.map(({ node, name, cells, comment }, index): Row => {
    const next = members[index + 1];
    const own = comment ?? comments.of(node.from, node.to);
    const isAbove = own && own.at < node.from;
    // A comment above several constants that have none is their heading, unless it is written as documentation.
    const isHeading =
      isAbove &&
      next &&
      comments.isHeading(node.from) &&
      follows(text, node, next.node) &&
      !comments.of(next.node.from, next.node.to);
    if (isHeading) {
      const fact = `This comment is above several constants, and may be the heading of all.`;
      const fix = `If it is about ${name} alone, write that as its meaning.`;
      problems.push(text.problem(own.at, "left-comment", fact, fix, "warning"));
    }
    return {
      at: node.from,
      cells: new Map([
        ["@name", { at: node.from, value: name }],
        ...cells,
        ...(own && !isHeading ? [["@comment", own] as const] : []),
      ]),
    };
  });
  return { text, name, at, rows, isTyped: true, isEnum: true };
}

/** Whether one constant is on the line after another. */
const follows = ({ content }: Text, before: Member["node"], { from }: Member["node"]): boolean =>
  /^[^\n]*\n[ \t]*$/.test(content.slice(before.to, from));

/** Reports what could not be parsed, if it is where constants are. */
export function sayIfBroken(node: SyntaxNode, name: string, text: Text, problems: Findings): void {
  if (!isBroken(node, text.content)) return;
  const fact = `Part of ${name || "this"} could not be parsed, and is left.`;
  problems.push(
    text.problem(
      node.from,
      "left-part",
      fact,
      "Compile the file to see where, and fix that.",
      "warning",
    ),
  );
}
