import type { CodeFile } from "../formats/catalog-file.ts";
import { isWholeNumber } from "../model/values.ts";

/** A value of a field, as YAML has it. */
export type Value = string | number | readonly (string | number)[];

/** A field of a code that a person can give in a line. */
export interface Field {
  /** What is given, in help: `TEXT`. */
  readonly value: string;
  readonly oneOf?: readonly string[];
  /** What it is, for help. */
  readonly help: string;
  /** What a terminal is asked. Few codes have a field without a question. */
  readonly question?: string;
  /** What a line says; the line itself if there is nothing to read in it. */
  readonly read?: (line: string) => Value;
}

/** A number if it is whole. */
export const numberIn = (text: string): string | number =>
  isWholeNumber(text) ? Number(text) : text;

/** A number if it is whole and not in quotes. */
const value = (text: string): string | number => /^(["'])(.*)\1$/.exec(text)?.[2] ?? numberIn(text);

const list =
  (separator: RegExp, read: (item: string) => string | number) =>
  (line: string): Value =>
    line
      .split(separator)
      .map((item) => item.trim())
      .filter(Boolean)
      .map(read);

/**
 * What `add` takes: all fields but those that take several lines, and `deprecated`, which no new code is. A field that
 * is new does not compile before it is either here or there.
 */
export type FieldName = Exclude<keyof CodeFile, `x-${string}` | "causes" | "deprecated">;

/** The fields of a new code, in the order of the questions. */
export const fields: Readonly<Record<FieldName, Field>> = {
  meaning: {
    value: "TEXT",
    help: "what it means, in a few words",
    question: "Meaning, in a few words",
  },
  category: {
    value: "NAME",
    help: "the category that it belongs to",
    question: "Category; may stay empty",
  },
  action: {
    value: "TEXT",
    help: "what to do, in a few words",
    question: "What to do, in a few words; may stay empty",
  },
  statuses: {
    value: "LIST",
    help: "its statuses, the default first: 409,503",
    question: "Statuses, the default first, such as 400, 5xx; may stay empty",
    read: list(/[\s,]+/, numberIn),
  },
  recovery: {
    value: "NAME",
    oneOf: ["transient", "correctable", "terminal"],
    help: "whether a retry helps",
    question: "Recovery: transient, correctable or terminal; empty: as its status says",
  },
  actor: {
    value: "NAME",
    oneOf: ["caller", "account_owner", "operator", "upstream"],
    help: "who must act",
    question:
      "Who must act: caller, account_owner, operator or upstream; empty: as its status says",
  },
  value: {
    value: "VALUE",
    help: "what is sent, if not CODE; a whole number is one unless it is in quotes",
    question: "What is sent, if not the code; may stay empty",
    read: value,
  },
  aliases: {
    value: "LIST",
    help: "other values that clients understand as this code: 20003,NO_BREAD",
    read: list(/,/, value),
  },
  identifier: {
    value: "NAME",
    help: "the snake_case name that its identifiers are derived from, instead of CODE",
  },
  description: {
    value: "TEXT",
    help: "Markdown for its page",
  },
  links: {
    value: "LIST",
    help: "addresses of pages that say more, separated by spaces",
    read: list(/\s+/, String),
  },
};

export const fieldNames = Object.keys(fields) as readonly FieldName[];
