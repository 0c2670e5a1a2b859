import { isMap } from "../is-map.ts";
import { shorthand } from "../shorthand.ts";
import { uncapital } from "./faults.ts";
import { type FileSchema, resolve } from "./schema.ts";

/**
 * The remedy for what should be a map, or is empty: the least that it needs, as a line of YAML.
 *
 * @param quoted The line with the comment in quotes that is where the value would be.
 */
export function mapRemedy(
  schema: FileSchema,
  data: unknown,
  path: string,
  root: FileSchema,
  quoted?: string,
): string {
  const { additionalProperties, properties = {}, required = [] } = schema;
  if (typeof additionalProperties === "object") {
    if (Array.isArray(data) && data.every(isEntry))
      return "Delete the dash before each of its keys.";
    const text = exampleOf(resolve(additionalProperties, root), shortOf(path)) ?? "value";
    return `Write its entries below it, each like \`key: ${text}\`.`;
  }
  const key = path.slice(path.lastIndexOf(".") + 1);
  const section = shortOf(path.slice(0, -key.length - 1));
  if (section !== undefined && Object.hasOwn(properties, key))
    return "It is a key of an entry. Indent it below the one that it belongs to.";
  if (Array.isArray(data) && data.length === 1 && data.every(isMap))
    return "Delete the dash before its keys.";
  const indent = data === null ? "Indent its keys below it" : "Write its keys below it";
  if (required.length === 0) return data === null ? `${indent}, or delete it.` : `${indent}.`;
  const least = exampleOf(schema, section) ?? fieldsOf(schema, data);
  if (least === undefined) {
    const needs = required.map(
      (name) => `${name}: ${uncapital(properties[name]?.description ?? "")}`,
    );
    return `${indent}. It needs ${needs.join(" ")}`;
  }
  if (quoted !== undefined && section !== undefined)
    return `${indent}, or put the text in quotes: ${quoted}`;
  const line = `\`${key}: ${least}\``;
  return data === null ? `${indent}, or write at least ${line}.` : `Write at least ${line}.`;
}

/** The fields that a map needs, in brackets, if all of them are texts. A text that is there is the only one. */
function fieldsOf(schema: FileSchema, data: unknown): string | undefined {
  const { required = [] } = schema;
  const texts = required.map((name) => exampleOf(schema, name));
  if (texts.includes(undefined)) return;
  const fields = required.map((name, index) => {
    const text = required.length === 1 && typeof data === "string" ? data : texts[index];
    return `${name}: ${JSON.stringify(text)}`;
  });
  return `{ ${fields.join(", ")} }`;
}

/** The field that a text stands for in place of an entry of a section. */
const shortOf = (section: string): string | undefined =>
  Object.hasOwn(shorthand, section) ? shorthand[section as keyof typeof shorthand] : undefined;

/** What a field says, if it is a text: its description, without the end of the sentence. */
function exampleOf({ properties = {} }: FileSchema, name: string | undefined): string | undefined {
  const { type, description = "" } = (name !== undefined && properties[name]) || {};
  return type === "string" ? description.replace(/[.:].*$/s, "") : undefined;
}

/** Whether an item of a list is an entry of a section: its key is first, and empty or with fields in it. */
const isEntry = (item: unknown): boolean => {
  if (!isMap(item)) return false;
  const [[, value] = [], ...others] = Object.entries(item);
  return value === null || isMap(value) || others.length === 0;
};
