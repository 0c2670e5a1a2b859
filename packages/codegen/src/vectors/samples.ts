import { aroundId } from "../emitters/bodies/suffix.ts";
import type { Catalog, Code, Shape, StatusKey } from "../model/catalog.ts";
import { firstNumber } from "../model/statuses.ts";
import { bodyOf, type Fields } from "./body.ts";
import { isBlank } from "./content.ts";
import { lookup } from "./lookup.ts";
import { asSent } from "./rendered.ts";

/** The statuses that the contract mentions. */
const special = [408, 425, 429, 501, 505];

/** Samples of statuses: each one itself; of a class, its first ordinary status and its last. */
export function statusSamples({ statuses }: Catalog, listed: readonly StatusKey[]): number[] {
  const isOwn = (member: number): boolean => statuses.some(({ status }) => status === member);
  const samples = listed.flatMap((key) => {
    if (typeof key === "number") return [key];
    const first = firstNumber(key);
    const members = Array.from({ length: 100 }, (_, index) => first + index);
    const plain = members.find((member) => !isOwn(member) && !special.includes(member));
    return [plain ?? first, first + 99];
  });
  return [...new Set(samples)];
}

/** A status that a code comes with. */
export const usualSample = (catalog: Catalog, { statuses }: Code): number =>
  statusSamples(catalog, statuses)[0] ?? 500;

/** A message that no sentence of the contract changes. */
export const plainMessage = "It failed";

/** The meaning of a code, if no sentence of the contract changes it. */
export const messageOf = (catalog: Catalog, { meaning }: Code): string =>
  isPlain(catalog, meaning) ? meaning : plainMessage;

/** P31, P36, P71, P76 and P82. */
export function isPlain({ wire: { requestId } }: Catalog, text: string): boolean {
  const [before, after = ""] = aroundId(requestId.messageSuffix) ?? [];
  const hasId = before !== undefined && text.includes(before) && text.endsWith(after);
  return !hasId && !isBlank(text) && Array.from(text).length <= 1000 && !/^\s*[{[<]/.test(text);
}

/** What a body of a code has as its type: the code itself if the shape has no place for that. */
export const typeIn = (shape: Shape, { code, category }: Code): string =>
  shape.code === undefined ? code : (category?.id ?? unlikely);

const unlikely = "some_type";

/** A body of a shape, as it arrives; undefined if the shape cannot be written. */
export function sample(shape: Shape, fields: Fields): object | undefined {
  const body = bodyOf(shape, { ...fields, param: fields.param ?? null });
  return body && asSent(body);
}

/** Where a shape has the code. */
export const codeField = (shape: Shape): "code" | "type" =>
  shape.code === undefined ? "type" : "code";

/** A text that stands for no code. */
export function unknownCode(catalog: Catalog): string | undefined {
  const { canonical, isListed } = lookup(catalog);
  const candidates = ["no_such_code", "NoSuchCode", "no.such.code", "unheard-of", "x0", "0x"];
  return candidates.find((text) => !isListed(canonical(text)));
}
