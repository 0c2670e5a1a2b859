import { wellKnown } from "../emitters/bodies/well-known.ts";
import type { Catalog, Shape } from "../model/catalog.ts";
import { marksOf } from "../model/shapes.ts";
import { at } from "./body.ts";
import { objectIn } from "./decode.ts";
import { lookup } from "./lookup.ts";

/** What a body says, its texts as they are sent. */
export interface Content {
  readonly shape?: Shape;
  readonly isClose: boolean;
  /** None if nothing in the body is a text for people. */
  readonly message: string | undefined;
  readonly code: string | null;
  readonly type: string | null;
  readonly param: string | null;
}

/** P76: so many errors inside each other are read. */
const maxNested = 3;

/** P13 to P25 and P71 to P76, and P83. */
export function contentOf(catalog: Catalog, body: object, nested = 0): Content {
  const { shape, isClose } = fitting(catalog, body);
  const place = (field: Exclude<keyof Shape, "constants">): unknown =>
    shape && at(body, shape[field]);
  const type = word(place("type")) ?? (isClose ? null : typeIn(body));
  const code =
    codeIn(place("code")) ??
    (isClose ? null : codeBeyondShapes(body)) ??
    (type === null ? null : codeOfType(catalog, type));
  const content: Content = {
    ...(shape && { shape }),
    isClose,
    message: first(wellKnown.upstreams, body, said) ?? said(place("message")) ?? textIn(body),
    code,
    type,
    param: word(place("param")) ?? (isClose ? null : first(wellKnown.params, body, word)),
  };
  return nested < maxNested ? withInner(catalog, content, nested) : content;
}

/** P76: an error whose message is another one. */
function withInner(catalog: Catalog, content: Content, nested: number): Content {
  const body = objectIn(content.message ?? "");
  const inner = body && contentOf(catalog, body, nested + 1);
  if (inner?.message === undefined) return content;
  const { canonical, isListed } = lookup(catalog);
  const isKnown = (code: string | null): boolean => code !== null && isListed(canonical(code));
  const isInner = content.code === null || (!isKnown(content.code) && isKnown(inner.code));
  return {
    ...content,
    message: inner.message,
    code: isInner ? inner.code : content.code,
    type: content.type ?? inner.type,
    param: content.param ?? inner.param,
  };
}

/** P17: the first accepted shape that fits closely, else the first that fits loosely. */
export function fitting(
  { wire: { accepts } }: Catalog,
  body: object,
): { readonly shape?: Shape; readonly isClose: boolean } {
  const close = accepts.find((shape) => fit(shape, body) === "closely");
  const shape = close ?? accepts.find((shape) => fit(shape, body) === "loosely");
  return { ...(shape && { shape }), isClose: close !== undefined };
}

/** P14 to P16 and P85. */
function fit(shape: Shape, body: object): "closely" | "loosely" | undefined {
  const isOther = ([pointer, wanted]: readonly [string, unknown]): boolean => {
    const found = at(body, pointer);
    return found !== undefined && found !== wanted;
  };
  if (Object.entries(shape.constants ?? {}).some(isOther)) return;
  const isCoded =
    (shape.code === undefined ? word(at(body, shape.type)) : codeIn(at(body, shape.code))) !== null;
  if (shape.message === undefined) return isCoded ? "closely" : undefined;
  const hasMessage = isText(at(body, shape.message));
  if (hasMessage && marksOf(shape).some((mark) => at(body, mark) !== undefined)) return "closely";
  return hasMessage || isCoded ? "loosely" : undefined;
}

/** P25 and P75. */
function codeOfType(catalog: Catalog, type: string): string | null {
  const { canonical, isListed, ofPage } = lookup(catalog);
  return isListed(canonical(type)) ? type : (ofPage(type) ?? null);
}

/** P74: the code outside of any shape. */
const codeBeyondShapes = (body: object): string | null =>
  first(wellKnown.codes, body, codeIn) ??
  (isText(at(body, "/error_description")) ? word(at(body, "/error")) : null);

/** P74: the type outside of any shape. */
const typeIn = (body: object): string | null =>
  first(wellKnown.types, body, word) ??
  first(wellKnown.qualifiedTypes, body, (value) => word(word(value)?.split("#").at(-1)));

/** P72 and P73: the text of a value. */
function textIn(value: unknown): string | undefined {
  if (isText(value)) return isBlank(value) ? undefined : value;
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) return joined(value.map(textIn));
  for (const name of wellKnown.texts) {
    const member: unknown = Object.hasOwn(value, name) ? value[name as keyof typeof value] : null;
    const text = textIn(member) ?? (name === "errors" ? membersIn(member) : undefined);
    if (text !== undefined) return text;
  }
  return;
}

function membersIn(errors: unknown): string | undefined {
  if (typeof errors !== "object" || errors === null || Array.isArray(errors)) return;
  const members = Object.entries(errors).sort(([a], [b]) => (a < b ? -1 : 1));
  return joined(
    members.map(([name, value]) => {
      const text = textIn(value);
      return text !== undefined && name !== "" ? `${name}: ${text}` : text;
    }),
  );
}

function joined(texts: readonly (string | undefined)[]): string | undefined {
  const found = texts.filter((text) => text !== undefined);
  return found.length > 0 ? found.join("; ") : undefined;
}

/** The first of some places that gives something. */
export function first<T>(
  pointers: readonly string[],
  body: object,
  given: (value: unknown) => T | null,
): T | null {
  for (const pointer of pointers) {
    const found = given(at(body, pointer));
    if (found !== null) return found;
  }
  return null;
}

export const isText = (value: unknown): value is string => typeof value === "string";

/** Only the whitespace of JSON counts. */
export const isBlank = (text: string): boolean => /^[ \t\n\r]*$/.test(text);

/** A text that holds more than whitespace. */
const said = (value: unknown): string | null => (isText(value) && !isBlank(value) ? value : null);

/** P22 to P24. */
export const word = (value: unknown): string | null =>
  isText(value) && value !== "" && value !== "<nil>" ? value : null;

/** P20 to P23. */
const codeIn = (value: unknown): string | null =>
  typeof value === "number" ? (Number.isSafeInteger(value) ? `${value}` : null) : word(value);
