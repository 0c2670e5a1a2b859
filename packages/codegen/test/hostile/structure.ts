import fc from "fast-check";
import { type FileSchema, resolve } from "../../src/source/schema-check/schema.ts";

/** A value of a file: YAML as it is written, or a container of such. */
export type Tree = string | Tree[] | Map<string, Tree>;

/** The keys that lead to a value. */
type Path = readonly (string | number)[];

/** A place that a format has: in a file, or where the file leaves something out. */
interface Place {
  readonly path: Path;
  /** A value that the format's schema allows there. */
  readonly sample: string;
}

/** One change of a file's structure. */
export type Change = (root: Tree) => void;

/** A value that was read with its maps as `Map`s, which keep the order of their keys. */
export function treeOf(value: unknown): Tree {
  if (Array.isArray(value)) return value.map(treeOf);
  if (!(value instanceof Map)) return JSON.stringify(value);
  return new Map([...value].map(([key, one]) => [quoted(key), treeOf(one)]));
}

/** A file in flow style, where any value can stand anywhere. */
export function print(tree: Tree): string {
  if (typeof tree === "string") return tree;
  if (Array.isArray(tree)) return `[${tree.map(print).join(", ")}]`;
  return `{${[...tree].map(([key, value]) => `${key} : ${print(value)}`).join(", ")}}`;
}

/** Every place that a schema has in a file, by walking both. */
export function placesOf(root: FileSchema, file: unknown): Place[] {
  const visit = (part: FileSchema, value: unknown, path: Path): Place[] => {
    const schema = resolve(part, root);
    const branches = schema.anyOf?.map((one) => resolve(one, root)) ?? [schema];
    const here = path.length > 0 ? [{ path, sample: sampleOf(schema, root) }] : [];
    return [...here, ...branches.flatMap((branch) => inside(branch, value, path))];
  };
  const inside = (schema: FileSchema, value: unknown, path: Path): Place[] => {
    if (Array.isArray(value) && schema.items) {
      const { items } = schema;
      return value.flatMap((item, index) => visit(items, item, [...path, index]));
    }
    if (schema.type !== "object") return [];
    const held: Readonly<Record<string, unknown>> =
      typeof value === "object" ? { ...(value as object) } : {};
    const { properties = {}, additionalProperties: other } = schema;
    const known = Object.entries(properties).flatMap(([key, one]) =>
      path.length < 8 ? visit(one, held[key], [...path, key]) : [],
    );
    if (typeof other !== "object") return known;
    const named = Object.keys(held).filter((key) => !Object.hasOwn(properties, key));
    return [
      ...known,
      ...[...named, "another"].flatMap((key) => visit(other, held[key], [...path, key])),
    ];
  };
  return visit(root, file, []);
}

/** A value that a schema allows, as YAML. */
function sampleOf(part: FileSchema, root: FileSchema, depth = 0): string {
  const schema = resolve(part, root);
  const [first] = schema.anyOf ?? [];
  if (first) return sampleOf(first, root, depth + 1);
  const [type] = [schema.type ?? "string"].flat();
  if (schema.enum) return JSON.stringify(schema.enum[0]);
  if (type === "array") return schema.items ? `[${sampleOf(schema.items, root, depth + 1)}]` : "[]";
  if (type === "number" || type === "integer") return String(schema.minimum ?? 1);
  if (type !== "object") return '"order"';
  const needed = depth > 6 ? [] : (schema.required ?? []);
  const pairs = needed.map(
    (key) => `"${key}" : ${sampleOf(schema.properties?.[key] ?? {}, root, depth + 1)}`,
  );
  return `{${pairs.join(", ")}}`;
}

/** Puts a value at a place, with the maps that lead there. */
export function put(root: Tree, path: Path, value: Tree): void {
  const [key, ...rest] = path;
  if (key === undefined || typeof root === "string") return;
  const inner = childOf(root, key);
  if (rest.length > 0 && inner !== undefined && typeof inner !== "string") put(inner, rest, value);
  else {
    const whole = rest.reduceRight<Tree>((held, one) => new Map([[quoted(one), held]]), value);
    if (Array.isArray(root)) root[Number(key)] = whole;
    else root.set(quoted(key), whole);
  }
}

/** Changes what is at a place, where something is. */
function change(root: Tree, path: Path, make: (holder: Tree, key: string | number) => void): void {
  const [key, ...rest] = path;
  const inner = key === undefined ? undefined : childOf(root, key);
  if (key === undefined || inner === undefined) return;
  if (rest.length === 0) make(root, key);
  else change(inner, rest, make);
}

const quoted = (key: string | number): string => JSON.stringify(String(key));

function childOf(tree: Tree, key: string | number): Tree | undefined {
  if (Array.isArray(tree)) return tree[Number(key)];
  return typeof tree === "string" ? undefined : tree.get(quoted(key));
}

const marks = ["&a ", "!!str ", "!!map ", "!!seq ", "!mine ", "!!null ", "&a !!set "];
const values = [
  ...["*a", "*nothing", "~", "", "null", "true", "no", "0", "-1", "1.5", "012", "1e3", ".nan"],
  ...['""', '" "', "order", "404", '"404"', "5xx", "openai", "__proto__", "constructor"],
  ...["[]", "{}", "[[]]", "[~]", "[*a]", "[{}]", "{<<: *a}", "{*a : b}", "{? [a] : b}", "{? }"],
  ...["{~: b}", '"\\ud800"', '"\\0"', "2026-01-01", '"<b>"', "!!binary aGk=", "!!str", "&a"],
];
const keys = [
  ...["<<", "~", "null", "true", "1", "1.5", "012", "1e3", ".nan", ".inf", "2026-01-01", '""'],
  ...["__proto__", "constructor", "toString", "a b", "*a", "&a b", "!!str b", "? [a]", "? {a: b}"],
  ...['"\\ud800"', '"<b>"', "5xx", "404", "order", "?"],
];

/** A change at one of the places. */
export function changes(places: readonly Place[]): fc.Arbitrary<Change> {
  const at = fc.constantFrom(...places);
  const key = fc.constantFrom(...keys);
  const value = fc.constantFrom(...values);
  return fc.oneof(
    fc.tuple(at, value).map(
      ([{ path }, text]): Change =>
        (root) =>
          put(root, path, text),
    ),
    fc.tuple(at).map(
      ([{ path, sample }]): Change =>
        (root) =>
          put(root, path, sample),
    ),
    fc.tuple(at, fc.constantFrom(...marks)).map(([{ path }, mark]) => rewritten(path, mark)),
    fc.tuple(at, key).map(([{ path }, text]) => renamed(path, text)),
    fc.tuple(at, key, value).map(([{ path }, text, other]) => widened(path, text, other)),
    fc.tuple(at).map(([{ path }]) => removed(path)),
  );
}

/** Writes an anchor or a tag before a value. */
const rewritten =
  (path: Path, mark: string): Change =>
  (root) =>
    change(root, path, (holder, key) =>
      put(holder, [key], `${mark}${print(childOf(holder, key) ?? "~")}`),
    );

/** Gives a value another key. */
const renamed =
  (path: Path, text: string): Change =>
  (root) =>
    change(root, path, (holder, key) => {
      if (!(holder instanceof Map)) return;
      const value = holder.get(quoted(key)) ?? "~";
      holder.delete(quoted(key));
      holder.set(text, value);
    });

/** Adds an entry to the map at a place. */
const widened =
  (path: Path, text: string, value: string): Change =>
  (root) =>
    change(root, path, (holder, key) => {
      const map = childOf(holder, key);
      if (map instanceof Map) map.set(text, value);
    });

const removed =
  (path: Path): Change =>
  (root) =>
    change(root, path, (holder, key) => {
      if (holder instanceof Map) holder.delete(quoted(key));
      else if (Array.isArray(holder)) holder.splice(Number(key), 1);
    });
