import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { type FieldName, fieldNames, fields, numberIn, type Value } from "./fields.ts";

/** A new code and its fields, each as a line; empty if they are not known. */
export type NewCode = Readonly<Record<"code" | FieldName, string>>;

/** A code in a block: only its meaning if no other field is known, else a line per field, or braces. */
export function blockOf(code: NewCode, indent: number, isFlow: boolean): string {
  if (isFlow) return `${flowOf(code, false)}\n`;
  const fields = new YAMLMap();
  fields.items = fieldsOf(code).map(([name, value]) => new Pair(name, valueNode(value)));
  const map = new YAMLMap();
  map.items = [new Pair(new Scalar(numberIn(code.code)), isShort(code) ? code.meaning : fields)];
  return new Document(map).toString({ ...layout, indent });
}

/** A code between braces, as JSON if that is how its neighbours are written. */
export function flowOf(code: NewCode, isJson: boolean): string {
  const print = isJson ? JSON.stringify : inFlow;
  const fields = fieldsOf(code).map(([name, value]) => `${print(name)}: ${print(value)}`);
  const key = isJson ? code.code : numberIn(code.code);
  return `${print(key)}: ${isShort(code) ? print(code.meaning) : `{ ${fields.join(", ")} }`}`;
}

const layout = { lineWidth: 0, flowCollectionPadding: false };

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

/** The fields that are known, in the order in which they are written: the category first. */
function fieldsOf(code: NewCode): [name: string, value: Value][] {
  const first: FieldName = "category";
  const names = [first, ...fieldNames.filter((name) => name !== first)];
  return names
    .filter((name) => code[name] !== "")
    .map((name) => [name, (fields[name].read ?? String)(code[name])]);
}
