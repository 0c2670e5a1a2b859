import type {
  Heading,
  Table as MarkdownTable,
  Nodes,
  PhrasingContent,
  Root,
  TableCell,
} from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { toString as plainText } from "mdast-util-to-string";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Text } from "../../source/text.ts";
import { Excess } from "../excess.ts";
import { countedMarks, tooManyMarks } from "../marks.ts";
import type { Cell, Reader, Row, Table } from "../table.ts";
import { shifted, shiftedBecause } from "./shifted.ts";

/** A line of MDX that is only a component. For Markdown it would start HTML, which takes the heading below. */
const component = /^[ \t]*<\/?[A-Z][^<>\n]*>[ \t]*$/gm;

/** Lines of cells without the line below the headings that makes them a table. */
const isBare = (content: string): boolean =>
  /^\s*\|/.test(content) && !/^[ \t]*\|(?=.*-)[ \t:|-]*$/m.test(content);

/** Quotes and lists in each other, in a line or by its indentation; and backticks, each time more than before. */
const tooMany =
  /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){50}|^(?: {0,3}\t| {4}){50}[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]|`{50}/m;

/** A line below a heading. The parser's time grows with the square of their number. */
const underline = /(?<=\S[ \t]*\n) {0,3}(?:=+|-+)[ \t]*$/gm;

const maxUnderlines = 1000;

/** Reads the tables of a Markdown file. The name of each is the heading above it. */
export const markdown: Reader = (text, problems) => {
  const content = text.content.replace(component, (line) => " ".repeat(line.length));
  const head = isBare(content) ? headFor(content) : "";
  const parsed = { content: head + content, shift: head.length };
  try {
    return tablesOf(text, parse(parsed.content), parsed);
  } catch (error) {
    if (!(error instanceof Excess)) throw error;
    const at = Math.max(0, error.at - parsed.shift);
    const fix = "Import a file with the tables alone.";
    problems.push(text.problem(at, "plain-value", `This ${error.message}.`, fix));
    return [];
  }
};

function parse(content: string): Root {
  const many = tooMany.exec(content) ?? [...content.matchAll(underline)][maxUnderlines];
  if (many) throw new Excess(tooManyMarks, many.index);
  return fromMarkdown(content, {
    extensions: [gfmTable(), countedMarks()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
}

/** A line of headings that are empty, for the widest line. */
function headFor(content: string): string {
  const widths = content.split("\n").map((line) => line.split("|").length);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  return `${"|".repeat(widest + 1)}\n${"|-".repeat(widest)}|\n`;
}

/** The content as it was parsed, and by how much its offsets differ from those in the file. */
interface Parsed {
  readonly content: string;
  readonly shift: number;
}

function tablesOf(text: Text, tree: Root, parsed: Parsed): Table[] {
  const tables: Table[] = [];
  let heading: Heading | undefined;
  // Lists and quotes can be nested deeply, so that a recursion would not end well.
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "heading") heading = node;
    else if (node.type === "table") tables.push(tableOf(text, heading, node, parsed));
    else if ("children" in node && node.type !== "paragraph")
      for (const child of node.children.toReversed()) open.push(child);
  }
  return tables;
}

const offsetOf = (node: Nodes): number => node.position?.start.offset ?? 0;

function tableOf(
  text: Text,
  heading: Heading | undefined,
  table: MarkdownTable,
  parsed: Parsed,
): Table {
  const name = heading ? plainText(heading) : "";
  const [head, ...rest] = table.children.map(({ children }) => children);
  const names = (head ?? []).map((cell) => plainText(cell).trim());
  const lines = rest.map((cells) => cells.map((cell) => cellOf(cell, parsed)));
  const isShifted = shifted(lines, names.length);
  const rows = lines.map((cells, line): Row => {
    const [first] = rest[line] ?? [];
    const at = first ? Math.max(0, offsetOf(first) - parsed.shift) : 0;
    if (isShifted(cells)) {
      const fix = "Write each bar in a text as \\|, or give each column a heading.";
      return { at, cells: new Map(), unread: { fact: shiftedBecause(cells, names.length), fix } };
    }
    const named = cells.flatMap((read, index): [string, Cell][] => {
      const column = names[index] || `@${index + 1}`;
      return read.value === "" ? [] : [[column, read]];
    });
    return { at, cells: new Map(named) };
  });
  const at = Math.max(0, offsetOf(table) - parsed.shift);
  const headings = new Map(
    (head ?? []).map((cell, index) => [names[index] ?? "", cellOf(cell, parsed).at]),
  );
  const above = heading && name !== "" && { nameAt: offsetOf(heading) - parsed.shift };
  return { text, name, ...above, at, rows, headings, isTyped: false, isEnum: false };
}

/** A cell: its text, and the same as Markdown if it has marks. */
function cellOf(cell: TableCell, { content, shift }: Parsed): Cell {
  const { children } = cell;
  const [first] = children;
  const at = Math.max(0, offsetOf(first ?? cell) - shift);
  const value = children.map(shown).join("").trim();
  const isOneCode = children.length === 1 && first?.type === "inlineCode";
  if (isOneCode || children.every((child) => child.type === "text" || isBreak(child)))
    return { at, value, hasBreaks: true };
  const markdown = children
    .map((child) => (isBreak(child) ? "  \n" : content.slice(...rangeOf(child))))
    .join("")
    .replaceAll("\\|", "|")
    .trim();
  return { at, value, markdown, hasBreaks: true };
}

const rangeOf = (node: Nodes): [from: number, to: number | undefined] => [
  offsetOf(node),
  node.position?.end.offset,
];

const isBreak = (node: PhrasingContent): boolean =>
  node.type === "html" && /^<br\s*\/?>$/i.test(node.value);

function shown(node: PhrasingContent): string {
  if (node.type === "html") return isBreak(node) ? "\n" : "";
  return "children" in node ? node.children.map(shown).join("") : plainText(node);
}
