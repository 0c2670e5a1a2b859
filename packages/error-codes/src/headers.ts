import { at } from "./property.ts";
import { trim } from "./text.ts";

/** Headers of the Fetch API, of Node, or as a list of pairs; names in any case. */
export type HeadersLike =
  | { readonly get: (name: string) => string | null }
  | Iterable<readonly [name: string, value: string]>
  | { readonly [name: string]: string | readonly string[] | undefined };

/** Finds a header's value by its name in lower case. */
export type Lookup = (name: string) => string | null;

/**
 * The longest value that counts. Chromium accepts 256 KiB of headers in all, which is more than Node,
 * undici, Firefox and Safari do, so that no response has a longer one.
 */
export const maxHeaderLength = 262_144;

/** How many headers, and values of one header, are looked at: a header takes 4 bytes or more (`a:` and CR LF). */
const maxHeaders = maxHeaderLength / 4;

/** A lookup in headers, whatever they are; a hostile object makes it throw. */
export function lookup(headers: object): Lookup {
  const { get } = headers as { get?: unknown };
  // A Map has `get` too, but one that tells upper from lower case.
  if (typeof get === "function" && at(headers, Symbol.toStringTag) !== "Map")
    return (name) => counted(joined(null, get.call(headers, name)));
  const pairs = Symbol.iterator in headers ? listed(headers as Iterable<unknown>) : owned(headers);
  return (name) => {
    let found: string | null = null;
    for (const pair of pairs) if (isNamed(pair, name)) found = joined(found, pair[1]);
    return counted(found);
  };
}

function listed(headers: Iterable<unknown>): unknown[] {
  const pairs: unknown[] = [];
  for (const pair of headers) if (pairs.push(pair) === maxHeaders) break;
  return pairs;
}

const owned = (headers: object): unknown[] =>
  Reflect.ownKeys(headers)
    .slice(0, maxHeaders)
    .map((name) => [name, at(headers, name)]);

const isNamed = (pair: unknown, name: string): pair is readonly [string, unknown] =>
  Array.isArray(pair) &&
  typeof pair[0] === "string" &&
  pair[0].length === name.length &&
  pair[0].toLowerCase() === name;

/** What was found of a header and its further values, as RFC 9110 section 5.3 joins them. */
function joined(found: string | null, values: unknown): string | null {
  let all = found;
  for (const value of Array.isArray(values) ? values.slice(0, maxHeaders) : [values])
    if (typeof value === "string" && counted(all) === all)
      all = all === null ? trim(value) : `${all}, ${trim(value)}`;
  return all;
}

const counted = (value: string | null): string | null =>
  value !== null && value.length > maxHeaderLength ? null : value;
