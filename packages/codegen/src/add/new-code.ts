import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { isWholeNumber } from "../model/values.ts";

/** A new code and its fields, as they are asked for; empty if they are not known. */
export interface NewCode {
  readonly code: string;
  readonly meaning: string;
  readonly category: string;
  readonly action: string;
  /** Separated by commas or spaces. */
  readonly statuses: string;
  readonly recovery: string;
  readonly actor: string;
  /** A whole number is one, unless it is in quotes. */
  readonly value: string;
}

/** A code in a block: only its meaning if no other field is known, else a line per field, or braces. */
export function blockOf(code: NewCode, indent: number, isFlow: boolean): string {
  if (isFlow) return `${flowOf(code, false)}\n`;
  const fields = new YAMLMap();
  fields.items = fieldsOf(code).map(([name, value]) => new Pair(name, valueNode(value)));
  const map = new YAMLMap();
  map.items = [new Pair(new Scalar(numbered(code.code)), isShort(code) ? code.meaning : fields)];
  return new Document(map).toString({ ...layout, indent });
}

/** A code between braces, as JSON if that is how its neighbours are written. */
export function flowOf(code: NewCode, isJson: boolean): string {
  const print = isJson ? JSON.stringify : inFlow;
  const fields = fieldsOf(code).map(([name, value]) => `${print(name)}: ${print(value)}`);
  const key = isJson ? code.code : numbered(code.code);
  return `${print(key)}: ${isShort(code) ? print(code.meaning) : `{ ${fields.join(", ")} }`}`;
}

const layout = { lineWidth: 0, flowCollectionPadding: false };

type Value = string | number | readonly (string | number)[];

const inFlow = (value: Value): string =>
  new Document(listOf([value])).toString(layout).trim().slice(1, -1);

const valueNode = (value: Value): unknown => (Array.isArray(value) ? listOf(value) : value);

function listOf(values: readonly Value[]): YAMLSeq {
  const list = new YAMLSeq();
  list.flow = true;
  list.items = values.map(valueNode);
  return list;
}

const isShort = (code: NewCode): boolean => fieldsOf(code).length === 1;

/** The fields that are known, in the order in which they are written. */
function fieldsOf({ value, statuses, ...texts }: NewCode): [name: string, value: Value][] {
  const { category, meaning, action, recovery, actor } = texts;
  const list = statuses
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(numbered);
  const fields = {
    ...{ category, meaning, action, statuses: list, recovery, actor },
    value: unquoted(value),
  };
  return Object.entries<Value>(fields).filter(
    ([, one]) => typeof one === "number" || one.length > 0,
  );
}

const numbered = (text: string): string | number => (isWholeNumber(text) ? Number(text) : text);

function unquoted(text: string): string | number {
  const [, , inside] = /^(["'])(.*)\1$/.exec(text) ?? [];
  return inside ?? numbered(text);
}
