import { wellKnown } from "../emitters/bodies/well-known.ts";
import type { Result } from "../formats/vector.ts";
import type { Catalog, Shape } from "../model/catalog.ts";
import { at } from "./body.ts";
import { expectResult } from "./expect.ts";
import { lists, lookup } from "./lookup.ts";

/**
 * What `parse` makes of a JSON object by the sentences of the contract, never by a runtime. Its message is
 * a plain text: P30, P36 to P39, P76, P77, P82 and P83 leave it as it is.
 *
 * @param given What headers say.
 */
export function read(
  catalog: Catalog,
  status: number,
  body: object,
  given: Partial<Result> = {},
): Result {
  const { canonical, code: known, isListed } = lookup(catalog);
  const { shape, isClose } = fitting(catalog, body);
  const place = (field: Exclude<keyof Shape, "constants">): unknown =>
    shape && at(body, shape[field]);
  const type = word(place("type")) ?? (isClose ? null : typeIn(body));
  const sent =
    codeIn(place("code")) ??
    (isClose ? null : first(wellKnown.codes, body, codeIn)) ??
    (type === null ? null : codeOfType(catalog, type));
  const sentCode = cut(sent);
  const code = sentCode === null ? null : canonical(sentCode);
  const entry = known(code);
  const isOwn = status >= 400 || (entry !== undefined && lists(entry, status));
  const stated = (): number | undefined =>
    statusIn(place("status")) ??
    first(wellKnown.statuses, body, statusIn) ??
    (isListed(code) ? undefined : statusOf(code, type, body)) ??
    undefined;
  const message = place("message");
  const found = isText(message) && !isBlank(message) ? message : textIn(body);
  if (!shape && found === undefined && sentCode === null && type === null)
    return textResult(catalog, status, JSON.stringify(body), given);
  const docsUrl = place("docsUrl");
  return expectResult(catalog, status, {
    format: shape?.name ?? "json",
    code,
    sentCode,
    status: isOwn ? status : (stated() ?? status),
    message: cut(found ?? (isText(message) ? message : "")),
    type: cut(type),
    param: cut(word(place("param")) ?? (isClose ? null : first(wellKnown.params, body, word))),
    requestId: idIn(place("requestId")),
    details: place("details") ?? null,
    ...(isText(docsUrl) && /^https?:\/\//.test(docsUrl) && !isListed(code) && { docsUrl }),
    ...given,
  });
}

/** P28: what `parse` makes of a body that is a text. */
export const textResult = (
  catalog: Catalog,
  status: number,
  text: string,
  given: Partial<Result> = {},
): Result => expectResult(catalog, status, { format: "text", message: cut(text), ...given });

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
  const marks = shape.code === undefined ? [shape.type] : [shape.code, shape.param];
  if (hasMessage && marks.some((mark) => at(body, mark) !== undefined)) return "closely";
  return hasMessage || isCoded ? "loosely" : undefined;
}

/** P25 and P75. */
function codeOfType(catalog: Catalog, type: string): string | null {
  const { canonical, isListed, ofPage } = lookup(catalog);
  return isListed(canonical(type)) ? type : (ofPage(type) ?? null);
}

/** P74: the type outside of any shape. */
const typeIn = (body: object): string | null =>
  first(wellKnown.types, body, word) ??
  first(wellKnown.qualifiedTypes, body, (value) => word(word(value)?.split("#").at(-1)));

/** P78: what the data says of a code or a type. */
function statusOf(code: string | null, type: string | null, body: object): number | undefined {
  const told = [code, type, first(wellKnown.types, body, word)];
  const name = told.find((text) => text !== null && Object.hasOwn(wellKnown.statusOf, text));
  return wellKnown.statusOf[name ?? ""];
}

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
function first<T>(
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

const isText = (value: unknown): value is string => typeof value === "string";

/** Only the whitespace of JSON counts. */
export const isBlank = (text: string): boolean => /^[ \t\n\r]*$/.test(text);

/** P22 to P24. */
const word = (value: unknown): string | null =>
  isText(value) && value !== "" && value !== "<nil>" ? value : null;

/** P20 to P23. */
const codeIn = (value: unknown): string | null =>
  typeof value === "number" ? (Number.isSafeInteger(value) ? `${value}` : null) : word(value);

const statusIn = (value: unknown): number | null => {
  const number = isText(value) && /^\d{3}$/.test(value) ? Number(value) : value;
  return Number.isInteger(number) && (number as number) >= 400 && (number as number) <= 599
    ? (number as number)
    : null;
};

/** P34 and P87. */
const idIn = (value: unknown): string | null =>
  isText(value) && /^[!-+\--~]{1,256}$/.test(value) ? value : null;

/** P31. */
function cut<T extends string | null>(text: T): T {
  return (text && Array.from(text).slice(0, 1000).join("")) as T;
}
