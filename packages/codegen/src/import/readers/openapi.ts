import { isMap, isScalar, isSeq, type Node, type YAMLMap } from "yaml";
import type { Text } from "../../source/text.ts";
import type { Cell, Row, Table } from "../table.ts";
import { cellOf, pairsOf } from "./nodes.ts";

/** Whether a document has schemas: OpenAPI, Swagger or JSON Schema. */
export const isSchemas = (root: YAMLMap): boolean =>
  ["openapi", "swagger", "$schema", "$defs"].some((key) => root.has(key)) ||
  (root.has("enum") && root.has("type"));

const enumKeys = ["enum", "x-extensible-enum", "const"];
const choiceKeys = ["oneOf", "anyOf"];
const nameKeys = ["x-enum-varnames", "x-enumNames", "x-enum-names"];
const textKeys = ["x-enum-descriptions", "x-enumDescriptions"];

/** The lists of allowed values in all schemas of a document. */
export function schemaEnums(text: Text, root: YAMLMap): Table[] {
  const tables: Table[] = [];
  const walk = (node: Node, path: readonly string[]): void => {
    if (isSeq(node))
      for (const [index, item] of node.items.entries())
        walk(item as Node, [...path, String(index)]);
    if (!isMap(node)) return;
    const rows = rowsOf(node, path);
    const at = node.range?.[0] ?? 0;
    if (rows.length > 0) {
      tables.push({ text, name: path.join("/"), at, rows, isTyped: true, isEnum: true });
      return;
    }
    for (const { key, value } of pairsOf(node))
      if (!/^(?:examples?|default)$/.test(key) || path.at(-1) === "properties")
        walk(value, [...path, key]);
  };
  walk(root, [""]);
  return tables;
}

/** The values that a schema allows, with their names and descriptions. */
function rowsOf(schema: YAMLMap, path: readonly string[]): Row[] {
  const status = statusOf(path);
  const implied: [string, Cell][] = status
    ? [["@status", { at: schema.range?.[0] ?? 0, value: status }]]
    : [];
  const get = (keys: readonly string[]): Node | undefined =>
    keys.map((key) => schema.get(key, true) as Node | undefined).find((node) => node);
  const values = get(enumKeys);
  if (values) {
    const items = isSeq(values) ? (values.items as Node[]) : isScalar(values) ? [values] : [];
    const [names, texts] = [get(nameKeys), get(textKeys)];
    return items.flatMap((item, index): Row[] => {
      const value = cellOf(item);
      if (!value || typeof value.value === "boolean") return [];
      const name = at(names, index, value) ?? value;
      const comment = at(texts, index, value);
      const cells = new Map([["@name", name], ["@value", value], ...implied]);
      if (comment) cells.set("@comment", { ...comment, isComment: true });
      return [{ at: value.at, cells }];
    });
  }
  const choices = get(choiceKeys);
  if (!isSeq(choices)) return [];
  return choices.items.flatMap((choice): Row[] => {
    const value = isMap(choice) ? cellOf(choice.get("const", true)) : undefined;
    if (!isMap(choice) || !value) return [];
    const cells = new Map([["@name", value], ["@value", value], ...implied]);
    for (const [column, key] of [
      ["title", "title"],
      ["@comment", "description"],
    ] as const) {
      const cell = cellOf(choice.get(key, true));
      if (cell) cells.set(column, column === "@comment" ? { ...cell, isComment: true } : cell);
    }
    if (cellOf(choice.get("deprecated", true))?.value === true)
      cells.set("@deprecated", { at: value.at, value: "", deprecated: "" });
    return [{ at: value.at, cells }];
  });
}

/** What belongs to a value: at the same place of a list, or under the value's name. */
function at(node: Node | undefined, index: number, { value }: Cell): Cell | undefined {
  if (isSeq(node)) return cellOf(node.items[index]);
  return isMap(node) ? cellOf(node.get(String(value), true) ?? node.get(value, true)) : undefined;
}

/** The status of the response that a schema is written in. */
function statusOf(path: readonly string[]): string | undefined {
  const key = path[path.lastIndexOf("responses") + 1];
  return path.includes("responses") && key && /^[1-5](?:\d\d|xx)$/i.test(key)
    ? key.toLowerCase()
    : undefined;
}
