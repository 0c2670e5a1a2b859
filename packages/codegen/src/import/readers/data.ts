import { isMap, isSeq, type Node, visit, type YAMLMap } from "yaml";
import { Findings } from "../../problems/findings.ts";
import { documentOf } from "../../source/document.ts";
import type { Text } from "../../source/text.ts";
import { isSaying } from "../columns.ts";
import type { Cell, Reader, Row, Table } from "../table.ts";
import { cellOf, pairsOf } from "./nodes.ts";
import { isSchemas, schemaEnums } from "./openapi.ts";

/** Reads JSON and YAML: the enums of an OpenAPI document or a JSON Schema, else whatever lists codes in any form. */
export const data: Reader = (text, problems, named) => {
  const root = rootOf(text, problems);
  if (!root) return [];
  visit(root, {
    Alias: (_, { source, range }) => {
      const fact = `*${source} refers to a value elsewhere, and is left.`;
      const fix = "Write the value out.";
      problems.push(text.problem(range?.[0] ?? 0, "left-value", fact, fix, "warning"));
    },
  });
  if (isMap(root) && isSchemas(root)) return schemaEnums(text, root);
  const tables: Table[] = [];
  const walk = (node: Node, name: string): void => {
    const isTyped = true;
    const head = { text, name, at: node.range?.[0] ?? 0, isTyped };
    if (isSeq(node)) {
      const maps = node.items.filter((item) => isMap(item));
      const rows = maps.map(
        (map): Row => ({ at: map.range?.[0] ?? 0, cells: new Map(cellsOf(map)) }),
      );
      const table = { ...head, rows, isEnum: false };
      if (isSaying(table, named)) tables.push(table);
      else for (const [index, item] of node.items.entries()) walk(item as Node, `${name}/${index}`);
    }
    if (!isMap(node)) return;
    const table = entriesOf(node, head, named) ?? textsOf(node, head);
    if (table) tables.push(table);
    else for (const { key, value } of pairsOf(node)) walk(value, `${name}/${key}`);
  };
  walk(root, "");
  return tables;
};

/** The root of a document. In JSON that the parser of YAML cannot read, the fault is where JSON has it. */
function rootOf(text: Text, problems: Findings): Node | undefined {
  const found = new Findings();
  const document = documentOf(text, found);
  if (document) return document.contents ?? undefined;
  const at = /\.json$/i.test(text.path) ? faultIn(text.content) : undefined;
  if (at === undefined) for (const problem of found.sorted()) problems.push(problem);
  else if (text.content.slice(at).trim() === "") {
    const last = text.content.trimEnd().length - 1;
    const fix = "Write the rest of it, or close its brackets and quotes.";
    problems.push(text.problem(last, "valid-json", "The JSON is cut off here.", fix));
  } else problems.push(text.problem(at, "valid-json", "This is not JSON.", "Fix the syntax here."));
  return;
}

/** Where JSON has its first fault, as far as its own parser says that. */
function faultIn(content: string): number | undefined {
  try {
    JSON.parse(content);
  } catch (error) {
    const [, at] = /at position (\d+)/.exec(String(error)) ?? [];
    if (at !== undefined) return Number(at);
    if (/end of JSON/.test(String(error))) return content.trimEnd().length;
  }
  return;
}

type Head = Pick<Table, "text" | "name" | "at" | "isTyped">;

/** A map of maps, if their fields say what a code means. */
function entriesOf(map: YAMLMap, head: Head, named: ReadonlySet<string>): Table | undefined {
  const rows = pairsOf(map).flatMap(({ key, at, value }): Row[] =>
    isMap(value)
      ? [{ at, cells: new Map([["@name", { at, value: key }], ...cellsOf(value)]) }]
      : [],
  );
  const table = { ...head, rows, isEnum: false };
  return rows.length === map.items.length && isSaying(table, named) ? table : undefined;
}

/** A map in which everything is a text or a number, or a map of such. */
function textsOf(map: YAMLMap, head: Head): Table | undefined {
  const rows: Row[] = [];
  const add = (inner: YAMLMap, before: string): boolean =>
    pairsOf(inner).every(({ key, at, value }) => {
      if (isMap(value)) return add(value, `${before}${key}.`);
      const cell = cellOf(value);
      if (typeof cell?.value !== "string" && typeof cell?.value !== "number") return false;
      const name = { at, value: before + key };
      rows.push({
        at,
        cells: new Map([
          ["@name", name],
          ["@value", cell],
        ]),
      });
      return true;
    });
  const isFlat = add(map, "") && rows.length > 0;
  const texts = rows.filter(({ cells }) => /\s/.test(String(cells.get("@value")?.value)));
  return isFlat && texts.length * 2 > rows.length ? { ...head, rows, isEnum: false } : undefined;
}

/** The fields of a map, those of maps in it included. */
function cellsOf(map: YAMLMap, before = ""): [string, Cell][] {
  return pairsOf(map).flatMap(({ key, value }): [string, Cell][] => {
    if (isMap(value)) return cellsOf(value, `${before}${key}.`);
    const cell = cellOf(value);
    return cell ? [[before + key, cell]] : [];
  });
}
