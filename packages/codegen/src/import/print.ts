import { Document, isCollection, isSeq } from "yaml";
import type { StatusFile, WireFile } from "../formats/catalog-file.ts";
import { registeredName } from "../model/registered-statuses.ts";
import type { Entry } from "./entry.ts";
import { isKey } from "./keys.ts";
import { sentFor } from "./merge.ts";

/** What no source says, and every catalogue needs. */
export interface Head {
  readonly name: string;
  readonly title: string;
  readonly docs: string;
  readonly wire: WireFile;
}

/** A part of a catalogue that can be left out alone. */
export interface Part {
  readonly section: "categories" | "statuses" | "codes";
  readonly key: string;
}

/** A catalogue as text, and the part that each of its lines belongs to. */
export interface Printed {
  readonly text: string;
  /** By line, from 1. */
  readonly parts: readonly (Part | undefined)[];
}

/** The titles of categories by their ids. */
export type Categories = ReadonlyMap<string, string>;

/** Prints a catalogue. The codes of a category are together; otherwise the order is that of the sources. */
export function print(head: Head, entries: readonly Entry[], categories: Categories): Printed {
  const areNumbers = entries.every((entry) => typeof sentFor(entry) === "number");
  const isBare = entries.some(
    ({ key, value }) => typeof value === "number" && key === String(value),
  );
  const codes = areNumbers && isBare ? "numbers" : undefined;
  const lines: string[] = [];
  const parts: (Part | undefined)[] = [undefined];
  const add = (text: string, part?: Part): void => {
    for (const line of text.replace(/\n$/, "").split("\n")) {
      lines.push(line);
      parts.push(part);
    }
  };
  add("# yaml-language-server: $schema=./catalog.schema.json");
  add(yaml({ ...head, wire: { ...head.wire, ...(codes && { codes }) } }));
  const section = <T>(
    name: Part["section"],
    list: readonly (readonly [key: string, value: T])[],
  ): void => {
    if (list.length === 0) return;
    add(`${name}:`);
    for (const [key, value] of list)
      add(indented(yaml(new Map([[keyOf(key), value]]))), { section: name, key });
  };
  section("categories", [...categories]);
  section("statuses", statusesOf(entries));
  const ranks = new Map([...categories.keys()].map((id, index) => [id, index]));
  const rankOf = ({ fields: { category = "" } }: Entry): number => ranks.get(category) ?? -1;
  const sorted = entries.toSorted((a, b) => rankOf(a) - rankOf(b));
  section(
    "codes",
    sorted.map((entry) => [entry.key, codeOf(entry, codes === "numbers", categories)]),
  );
  return { text: `${lines.join("\n")}\n`, parts };
}

/** A key that is a number as it is read back. */
const keyOf = (key: string): string | number =>
  /^(?:0|[1-9]\d{0,14})$/.test(key) ? Number(key) : key;

/** A code, as its meaning if there is nothing else. A code that no source explains means what its key says. */
function codeOf(entry: Entry, areNumbers: boolean, categories: Categories): unknown {
  const { key, value, fields, statuses } = entry;
  const { meaning = key, deprecated, category, ...rest } = fields;
  const isKeySent = areNumbers || typeof value !== "number" ? String(value ?? key) === key : false;
  const code = {
    meaning,
    ...(category !== undefined && categories.has(category) && { category }),
    ...(value !== undefined && !isKeySent && { value }),
    ...(statuses.length > 0 && {
      statuses: [...new Set(statuses.map(({ key }) => statusKey(key)))],
    }),
    ...rest,
    ...(deprecated !== undefined && { deprecated: { reason: deprecated } }),
  };
  return Object.keys(code).length === 1 ? meaning : code;
}

const statusKey = (key: string): string | number => (/x/.test(key) ? key : Number(key));

/** The statuses that codes have, that nobody registered, and that a source names. */
function statusesOf(entries: readonly Entry[]): (readonly [string, StatusFile])[] {
  const named = new Map<string, StatusFile>();
  for (const { key, name } of entries.flatMap(({ statuses }) => statuses)) {
    const snake =
      name
        ?.toLowerCase()
        .replace(/[^a-z0-9]+/g, "_")
        .replace(/^_|_$/g, "") ?? "";
    if (
      name !== undefined &&
      !registeredName(key) &&
      /^[a-z]/.test(snake) &&
      isKey(snake) &&
      !named.has(key)
    )
      named.set(key, { name: snake, meaning: name });
  }
  return [...named].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A value as YAML. Texts are on one line, or as their lines are; lists of words and numbers in brackets. */
function yaml(value: unknown): string {
  const document = new Document(value);
  const flow = (node: unknown): void => {
    if (!isCollection(node)) return;
    for (const item of node.items) {
      const inner = (item as { value?: unknown }).value ?? item;
      const areShort =
        isSeq(inner) && inner.items.every((one) => /^[\w.:-]{1,40}$/.test(String(one)));
      if (areShort) inner.flow = true;
      else flow(inner);
    }
  };
  flow(document.contents);
  return document.toString({ lineWidth: 0, blockQuote: "literal", flowCollectionPadding: false });
}

/** Two spaces before each line that has any text. For a pattern, U+2028 would start a line, too. */
const indented = (text: string): string =>
  text
    .split("\n")
    .map((line) => line && `  ${line}`)
    .join("\n");
