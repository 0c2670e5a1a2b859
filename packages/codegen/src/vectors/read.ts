import { wellKnown } from "../emitters/bodies/well-known.ts";
import type { Result } from "../formats/vector.ts";
import type { Catalog, Shape } from "../model/catalog.ts";
import { at } from "./body.ts";
import { contentOf, first, isText, word } from "./content.ts";
import { expectResult } from "./expect.ts";
import { lists, lookup } from "./lookup.ts";

/**
 * What `parse` makes of a JSON object by the sentences of the contract, never by a runtime. Its message is
 * a plain text: P36 to P39, P77 and P82 leave it as it is.
 *
 * @param given What headers say.
 */
export function read(
  catalog: Catalog,
  status: number | null,
  body: object,
  given: Partial<Result> = {},
): Result {
  const { canonical, code: known, isListed } = lookup(catalog);
  const { shape, message, code: sent, type, param } = contentOf(catalog, body);
  const place = (field: Exclude<keyof Shape, "constants">): unknown =>
    shape && at(body, shape[field]);
  const sentCode = cut(sent);
  const code = sentCode === null ? null : canonical(sentCode);
  const entry = known(code);
  const isOwn = status !== null && (status >= 400 || (entry && lists(entry, status)));
  const stated = (): number | undefined =>
    statusIn(place("status")) ??
    first(wellKnown.statuses, body, statusIn) ??
    (isListed(code) ? undefined : statusOf(code, type, body)) ??
    undefined;
  if (!shape && message === undefined && sentCode === null && type === null)
    return textResult(catalog, status, JSON.stringify(body), given);
  const blank = place("message");
  const told = place("docsUrl");
  const page = type?.startsWith(catalog.docs) ? cut(type) : undefined;
  const docsUrl = isText(told) && /^https?:\/\//.test(told) ? told : page;
  return expectResult(catalog, status, {
    format: shape?.name ?? "json",
    code,
    sentCode,
    status: isOwn ? status : (stated() ?? status),
    message: cut(message ?? (isText(blank) ? blank : "")),
    type: cut(type),
    param: cut(param),
    requestId: idIn(place("requestId")),
    details: place("details") ?? null,
    ...(docsUrl !== undefined && !isListed(code) && { docsUrl }),
    ...given,
  });
}

/** P28: what `parse` makes of a body that is a text. */
export const textResult = (
  catalog: Catalog,
  status: number | null,
  text: string,
  given: Partial<Result> = {},
): Result => expectResult(catalog, status, { format: "text", message: cut(text), ...given });

/** P78: what the data says of a code or a type. */
function statusOf(code: string | null, type: string | null, body: object): number | undefined {
  const told = [code, type, first(wellKnown.types, body, word)];
  const name = told.find((text) => text !== null && Object.hasOwn(wellKnown.statusOf, text));
  return wellKnown.statusOf[name ?? ""];
}

const statusIn = (value: unknown): number | null => {
  const number = isText(value) && /^\d{3}$/.test(value) ? Number(value) : value;
  return Number.isInteger(number) && (number as number) >= 400 && (number as number) <= 599
    ? (number as number)
    : null;
};

/** P34 and P87. */
export const idIn = (value: unknown): string | null =>
  isText(value) && /^[!-+\--~]{1,256}$/.test(value) ? value : null;

/** P30 and P31. */
function cut<T extends string | null>(text: T): T {
  return (text && Array.from(text.slice(0, 2000).toWellFormed()).slice(0, 1000).join("")) as T;
}
