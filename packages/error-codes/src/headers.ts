import { trim } from "./text.ts";

/** Headers as they come: of the Fetch API, of Node, or a list; names in any case. */
export type HeadersLike =
  | { readonly get: (name: string) => string | null }
  | Iterable<readonly [name: string, value: string]>
  | { readonly [name: string]: string | readonly string[] | undefined };

/** Finds a header's value by its name in lower case. */
export type Lookup = (name: string) => string | null;

/** A lookup in headers, whatever they are; a hostile object makes it throw. */
export function lookup(headers: object): Lookup {
  const { get } = headers as { get?: unknown };
  // A Map has `get` too, but one that tells upper from lower case.
  if (typeof get === "function" && !(headers instanceof Map))
    return (name) => joined(null, get.call(headers, name));
  const pairs: readonly unknown[] =
    Symbol.iterator in headers ? [...(headers as Iterable<unknown>)] : Object.entries(headers);
  return (name) => {
    let found: string | null = null;
    for (const pair of pairs) if (isNamed(pair, name)) found = joined(found, pair[1]);
    return found;
  };
}

const isNamed = (pair: unknown, name: string): pair is readonly [string, unknown] =>
  Array.isArray(pair) &&
  typeof pair[0] === "string" &&
  pair[0].length === name.length &&
  pair[0].toLowerCase() === name;

/** What was found of a header and one more value of it, as RFC 9110 section 5.3 joins them. */
function joined(found: string | null, value: unknown): string | null {
  if (Array.isArray(value)) return value.reduce(joined, found);
  if (typeof value !== "string") return found;
  return found === null ? trim(value) : `${found}, ${trim(value)}`;
}
