import { nearestOf } from "../../problems/suggest.ts";
import { enumerated } from "../../text/enumerated.ts";
import { isMap } from "../is-map.ts";
import { uncapital } from "./faults.ts";
import { type FileSchema, resolve } from "./schema.ts";

/** A file's value with its schema, and what messages call it. */
export interface Whole {
  readonly root: FileSchema;
  readonly value: object;
  readonly subject: string;
  /** The schema of the catalogue, if the file is one that has only texts for it. */
  readonly main: FileSchema | undefined;
}

/** What a key that a map does not have was meant to be. */
export interface Meant {
  /** The key of the map that is meant: this one, misspelt, or the one that it belongs below. */
  readonly key?: string;
  readonly fix: string;
}

/**
 * The remedy for a key that a map does not have; `unused` are those that it has and that are not there, `astray` is
 * what to do if the key is an entry of a section.
 */
export function meantBy(
  name: string,
  map: Readonly<Record<string, unknown>>,
  unused: readonly string[],
  { properties = {}, patternProperties = {} }: FileSchema,
  { root, value, subject, main }: Whole,
  astray: string | undefined,
): Meant {
  const spaceless = unused.find((one) => name.startsWith(`${one}:`));
  if (spaceless !== undefined)
    return { key: spaceless, fix: `If that is ${spaceless}, put a space after its colon.` };
  const key = nearestOf(unused)(name);
  if (key !== undefined) return { key, fix: `Did you mean ${key}?` };
  const inner = Object.entries(properties).map(
    ([owner, part]) => [owner, resolve(part, root)] as const,
  );
  const sections = inner.filter(
    ([, { additionalProperties }]) =>
      typeof additionalProperties === "object" && hasKey(resolve(additionalProperties, root), name),
  );
  if (sections.length > 0) {
    const names = sections.map(([section]) => section);
    return { fix: `It is a key of an entry in ${enumerated(names, "or")}. Indent it below one.` };
  }
  const [owner] = inner.find(([one, part]) => hasKey(part, name) && !isSet(map[one], name)) ?? [];
  if (owner !== undefined)
    return { key: owner, fix: `It is a key of ${owner}. Indent it below that.` };
  const bare = inner.find(
    ([one, { additionalProperties }]) =>
      typeof additionalProperties === "object" &&
      isMap(map[one]) &&
      Object.keys(map[one]).length === 0,
  );
  if (bare) return { fix: `If it is an entry of ${bare[0]}, indent it below that.` };
  if (map !== value && isMeantFor(root, name, map[name]) && !isSet(value, name))
    return { fix: `It is a key of ${uncapital(subject)}. Move it to the start of a line.` };
  if (main && isIn(main, name))
    return { fix: `Delete it: only the catalogue has it. ${subject} has texts only.` };
  const own = Object.hasOwn(patternProperties, "^x-")
    ? ` A field of your own starts with x-: x-${name}.`
    : "";
  const known =
    unused.length > 0 ? `Keys that are still possible here: ${unused.join(", ")}.` : "Delete it.";
  const others = `${known}${own}`;
  return { fix: astray === undefined ? others : `${astray} ${others}` };
}

const hasKey = ({ properties = {} }: FileSchema, name: string): boolean =>
  Object.hasOwn(properties, name);

/** Whether a file has a key at the start of a line, and for such a value. */
function isMeantFor(root: FileSchema, name: string, data: unknown): boolean {
  if (!hasKey(root, name)) return false;
  const { type } = resolve(root.properties?.[name] ?? {}, root);
  return (type === "object") === isMap(data) && (type === "array") === Array.isArray(data);
}

/** Whether a file has a key at the start of a line, or in an entry of a section. */
const isIn = (root: FileSchema, name: string): boolean =>
  hasKey(root, name) ||
  Object.values(root.properties ?? {}).some(
    ({ additionalProperties }) =>
      typeof additionalProperties === "object" && hasKey(resolve(additionalProperties, root), name),
  );

const isSet = (value: unknown, name: string): boolean => isMap(value) && Object.hasOwn(value, name);
