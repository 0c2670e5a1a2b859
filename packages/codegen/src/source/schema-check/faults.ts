import { didYouMean } from "../../problems/suggest.ts";
import { isMap } from "../is-map.ts";
import { type FileSchema, resolve } from "./schema.ts";

/** The fault of a value, as the rest of a sentence after its name, and the remedy. */
export type Fault = readonly [fact: string, fix: string];

/** The fault of a value itself, not of its contents. */
export function faultOf(schema: FileSchema, data: unknown, root: FileSchema): Fault | undefined {
  const { enum: allowed, type } = schema;
  if (type !== undefined && !hasType(data, type)) {
    const wanted = [type].flat().map((one) => typeNames[one]);
    const fact = `must be ${wanted.join(" or ")}, not ${typeOf(data)}`;
    return [data === null ? "is empty" : fact, remedy(schema, data, root)];
  }
  if (allowed && !allowed.includes(data as string)) return notAmong(allowed, data);
  if (typeof data === "string") return faultOfText(schema, data);
  if (typeof data === "number") return faultOfNumber(schema, data);
  if (Array.isArray(data) && data.length < (schema.minItems ?? 0))
    return ["is an empty list", "Add at least one item."];
  return;
}

const patterns = new Map<string, RegExp>();

/** What an address may lack at its start and at its end, and the remedy. */
const lacks: readonly (readonly [start: string, end: string, fix: string])[] = [
  ["", "/", "Add a slash at its end."],
  ["https://", "", "Start it with https://."],
  ["https://", "/", "Start it with https://, and add a slash at its end."],
];

function faultOfText(schema: FileSchema, data: string): Fault | undefined {
  const { pattern, type = [] } = schema;
  if (pattern === undefined) return;
  const known = patterns.get(pattern) ?? new RegExp(pattern);
  patterns.set(pattern, known);
  if (known.test(data)) return;
  const isQuoted = type.includes("number") && isNumberOf(schema, data);
  const isAddress = pattern.startsWith("^https?://") && data.includes(".");
  const lacking = isAddress && lacks.find(([start, end]) => known.test(start + data + end));
  const fix = lacking ? lacking[2] : expected(schema);
  return [`cannot be ${show(data)}`, isQuoted ? unquote : fix];
}

function faultOfNumber(schema: FileSchema, data: number): Fault | undefined {
  const { maximum = Infinity, minimum = -Infinity, pattern } = schema;
  if (data >= minimum && data <= maximum) return;
  const bound = data < minimum ? `${minimum} or more` : `${maximum} or less`;
  return [`cannot be ${data}`, pattern === undefined ? `Write ${bound}.` : expected(schema)];
}

/** Whether a branch of a choice is the one for a value of this type. */
export const isMeant = ({ enum: names, type = [] }: FileSchema, data: unknown): boolean =>
  names === undefined && hasType(data, type);

/**
 * The fault of a value for which a choice has no branch: it can only be one of the names; in a list, one that
 * is not there yet.
 */
export function faultOfChoice(
  choice: readonly FileSchema[],
  data: unknown,
  holder: object,
): Fault | undefined {
  const all = choice.flatMap((branch) => branch.enum ?? []);
  if (all.includes(data as string)) return;
  const taken: readonly unknown[] = Array.isArray(holder) ? holder : [];
  const names = all.filter((name) => !taken.includes(name));
  const types = choice.flatMap(({ enum: names, type = [] }) => (names ? [] : type));
  const wanted = [...new Set(types)].map((one) => typeNames[one]);
  if (names.length > 0) return notAmong(names, data, wanted[0]);
  return [`must be ${wanted.join(" or ")}, not ${typeOf(data)}`, `Write ${wanted.join(" or ")}.`];
}

/** The fault of a value that is not one of the allowed ones. */
function notAmong(allowed: readonly (string | boolean)[], data: unknown, other?: string): Fault {
  const words = other === undefined ? allowed : [...allowed, other];
  const last = words.at(-1);
  const choice = words.length > 1 ? `${words.slice(0, -1).join(", ")} or ${last}` : last;
  return [
    `cannot be ${show(data)}`,
    `${didYouMean(String(data), allowed.map(String))}Use ${choice}.`,
  ];
}

/** A value as a message shows it. */
export const show = (data: unknown): string =>
  typeof data === "string" || typeof data === "number" ? JSON.stringify(data) : typeOf(data);

/** A description in the middle of a sentence. */
export const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const typeNames: Readonly<Record<string, string>> = {
  object: "a map of keys",
  array: "a list",
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  null: "null",
};

function hasType(data: unknown, type: string | readonly string[]): boolean {
  if (typeof type !== "string") return type.some((one) => hasType(data, one));
  if (type === "object") return isMap(data);
  if (type === "array") return Array.isArray(data);
  if (type === "null") return data === null;
  return type === "integer" ? Number.isInteger(data) : typeof data === type;
}

function typeOf(data: unknown): string {
  if (data === null) return "empty";
  if (Array.isArray(data)) return "a list";
  if (typeof data === "string") return "text";
  return typeof data === "object" ? "a map of keys" : `the ${typeof data} ${data}`;
}

const unquote = "Remove the quotes.";

/** Whether a text is what a schema allows, once it is a number. */
const isNumberOf = (schema: FileSchema, text: string): boolean =>
  /^(0|[1-9]\d*)$/.test(text) && !faultOfNumber(schema, Number(text));

/** The remedy for a value of the wrong type. What it says to write has no fault of its own. */
function remedy(schema: FileSchema, data: unknown, root: FileSchema): string {
  const isPlain = typeof data === "number" || typeof data === "boolean";
  switch (schema.type) {
    case "array": {
      const items = itemsOf(schema, data, root);
      return items ? `Put it in brackets: [${items}].` : listOf(schema, root);
    }
    case "string": {
      if (!isPlain) return schema.pattern === undefined ? "Write text." : expected(schema);
      const fault = faultOf(schema, String(data), root);
      return fault ? fault[1] : `Put it in quotes: "${data}".`;
    }
    case "integer":
      return isNumberOf(schema, String(data)) ? unquote : "Write a whole number.";
    default:
      return expected(schema);
  }
}

/** The items that a value would be as a list, if the list may have them. */
function itemsOf({ items = {} }: FileSchema, data: unknown, root: FileSchema): string | undefined {
  if (typeof data !== "string" && typeof data !== "number") return;
  const words = String(data).split(/,\s*/);
  const item = resolve(items, root);
  const forms = item.anyOf?.map((form) => resolve(form, root)) ?? [item];
  const isItem = (word: string): boolean => {
    const value = /^\d+$/.test(word) ? Number(word) : word;
    return /^[\w.-]+$/.test(word) && forms.some((form) => !faultOf(form, value, root));
  };
  return words.every(isItem) ? words.join(", ") : undefined;
}

/** The remedy for a value that has to be a list. It says what the items are, if the schema does. */
function listOf({ items = {} }: FileSchema, root: FileSchema): string {
  const [item] = resolve(items, root).description?.split(/\.(?:\s|$)/) ?? [];
  return item === undefined ? "Write a list." : `Write a list, each item ${uncapital(item)}.`;
}

/** The schema's own description as the remedy. */
const expected = ({ description = "" }: FileSchema): string => `Write ${uncapital(description)}`;
