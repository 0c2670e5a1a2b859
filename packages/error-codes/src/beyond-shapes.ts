import type { JsonObject } from "./generated/body-types.ts";
import {
  codes,
  params,
  qualifiedTypes,
  statuses,
  statusOf,
  texts,
  types,
  upstreams,
} from "./generated/well-known.ts";
import { at, isObject } from "./property.ts";
import { codeOf, word } from "./shape.ts";
import { isBlank } from "./text.ts";

/** How many values of a body are searched for its text. */
const maxValues = 256;

/** How many keys of a field's path are shown. */
const maxSteps = 16;

/** The message for people in a body of any shape (P72); the empty text if there is none. */
export function textIn(body: unknown): string {
  let values = 0;
  const textOf = (value: unknown): string => {
    if (++values > maxValues) return "";
    if (typeof value === "string") return isBlank(value) ? "" : value;
    if (!isObject(value)) return "";
    if (Array.isArray(value)) return joined(value.slice(0, maxValues).map(textOf));
    for (const name of texts) {
      if (!Object.hasOwn(value, name)) continue;
      const member = at(value, name);
      const text = textOf(member) || (name === "errors" ? textByField(member) : "");
      if (text) return labelled(pathIn(value), text);
    }
    return "";
  };
  const textByField = (errors: unknown): string =>
    isObject(errors) && !Array.isArray(errors)
      ? joined(
          Object.keys(errors)
            .sort(byCodePoint)
            .slice(0, maxValues)
            .map((name) => labelled(name, textOf(at(errors, name)))),
        )
      : "";
  return textOf(body);
}

/** What a gateway's upstream said (P83). */
export const upstreamIn = (body: JsonObject): string | null => first(upstreams(body), nonBlank);

const nonBlank = (value: unknown): string | null =>
  typeof value === "string" && !isBlank(value) ? value : null;

const joined = (parts: readonly string[]): string => parts.filter(Boolean).join("; ");

const labelled = (label: string, text: string): string =>
  label && text ? `${label}: ${text}` : text;

/** The path in an error's `loc`: `body.model`. */
function pathIn(error: object): string {
  const steps = at(error, "loc");
  if (!Array.isArray(steps)) return "";
  return steps
    .slice(0, maxSteps)
    .map(codeOf)
    .filter((step) => step !== null)
    .join(".");
}

/** Other languages sort by code points. UTF-16 puts those beyond U+FFFF before U+E000. */
function byCodePoint(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a.charCodeAt(index) === b.charCodeAt(index)) index++;
  return (a.codePointAt(index) ?? -1) - (b.codePointAt(index) ?? -1);
}

/** The code in a body of any shape (P74). OAuth puts it in `error`, next to a description. */
export const codeIn = (body: JsonObject): string | null =>
  first(codes(body), codeOf) ??
  (typeof at(body, "error_description") === "string" ? word(at(body, "error")) : null);

/** The type in a body of any shape (P74). */
export const typeIn = (body: JsonObject): string | null =>
  first(types(body), word) ?? first(qualifiedTypes(body), unqualified);

/** The param in a body of any shape (P74). */
export const paramIn = (body: JsonObject): string | null => first(params(body), word);

const unqualified = (value: unknown): string | null => {
  const name = word(value);
  return name && word(name.slice(name.lastIndexOf("#") + 1));
};

/**
 * The HTTP status in a body (P78): a number, or the status that one of `names` implies. `names` are the
 * body's code and type; null if the catalogue already says what the code means.
 */
export function statusIn(
  body: JsonObject,
  names: readonly (string | null)[] | null,
): number | null {
  const number = first(statuses(body), errorStatus);
  if (number !== null || !names) return number;
  for (const name of names) {
    const status = statusOfName(name);
    if (status !== null) return status;
  }
  return first([...types(body), ...qualifiedTypes(body)], statusOfName);
}

const statusOfName = (value: unknown): number | null => {
  const name = unqualified(value);
  return name !== null && Object.hasOwn(statusOf, name) ? (statusOf[name] as number) : null;
};

/** A status from 400 to 599: a number, or text of its digits. */
export const errorStatus = (value: unknown): number | null => {
  const status = codeOf(value);
  return status !== null && /^[45]\d\d$/.test(status) ? Number(status) : null;
};

/** What the first value gives that gives anything. */
export function first<Value>(
  values: readonly unknown[],
  read: (value: unknown) => Value | null,
): Value | null {
  for (const value of values) {
    const found = read(value);
    if (found !== null) return found;
  }
  return null;
}
