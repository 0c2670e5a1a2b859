import { at } from "./property.ts";
import { trim } from "./text.ts";

/** Headers of the Fetch API or of Node, or a list of pairs. Case does not matter. */
export type HeadersLike =
  | { readonly get: (name: string) => string | null }
  | Iterable<readonly [name: string, value: string]>
  | { readonly [name: string]: string | readonly string[] | undefined };

/** Finds a header's value by its name in lower case. */
export type Lookup = (name: string) => string | null;

/**
 * The longest value that counts. Chromium accepts 256 KiB of headers in total, more than Node, undici,
 * Firefox and Safari do, so no response has a longer one.
 */
export const maxHeaderLength = 262_144;

/** How many headers, and values of one header, are read. A header takes at least 4 bytes (`a:` and CR LF). */
const maxHeaders = maxHeaderLength / 4;

/** A lookup in headers of any kind. A hostile object makes it throw. */
export function lookup(headers: object): Lookup {
  const { get } = headers as { get?: unknown };
  // A Map has `get` too, but is case-sensitive.
  if (typeof get === "function" && at(headers, Symbol.toStringTag) !== "Map")
    return (name) => counted(joined(null, get.call(headers, name)));
  const pairs = Symbol.iterator in headers ? listed(headers as Iterable<unknown>) : null;
  const names = pairs ? [] : Reflect.ownKeys(headers).slice(0, maxHeaders);
  return (name) => {
    let found: string | null = null;
    for (const own of names) if (isNamed(own, name)) found = joined(found, at(headers, own));
    for (const pair of pairs ?? [])
      if (Array.isArray(pair) && isNamed(pair[0], name)) found = joined(found, pair[1]);
    return counted(found);
  };
}

function listed(headers: Iterable<unknown>): unknown[] {
  const pairs: unknown[] = [];
  for (const pair of headers) if (pairs.push(pair) === maxHeaders) break;
  return pairs;
}

const isNamed = (given: unknown, name: string): boolean =>
  typeof given === "string" && given.length === name.length && given.toLowerCase() === name;

/** Joins the values of a header as RFC 9110 section 5.3 does. */
const joined = (found: string | null, value: unknown): string | null =>
  Array.isArray(value) ? value.slice(0, maxHeaders).reduce(withOne, found) : withOne(found, value);

function withOne(found: string | null, value: unknown): string | null {
  if (typeof value !== "string" || counted(found) !== found) return found;
  return found === null ? trim(value) : `${found}, ${trim(value)}`;
}

/** A value, unless it is too long. */
const counted = (value: string | null): string | null =>
  value !== null && value.length > maxHeaderLength ? null : value;
