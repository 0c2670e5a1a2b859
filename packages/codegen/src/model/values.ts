import type { Value, WireFile } from "../formats/catalog-file.ts";
import type { Catalog, Identity, Pattern } from "./catalog.ts";

/** A whole number that every language can hold, in its shortest form. */
const wholeNumber = /^(?:0|-?[1-9]\d*)$/;

export const isWholeNumber = (text: string): boolean =>
  wholeNumber.test(text) && Number.isSafeInteger(Number(text));

/** What a code is sent as: its value, else its key, which is a number if codes are numbers. */
export const sentValueOf = (
  key: string,
  value: Value | undefined,
  codes: WireFile["codes"] | undefined,
): Value => asSent(value ?? key, codes);

/** A value as it is sent. */
export const asSent = (value: Value, codes: WireFile["codes"] | undefined): Value =>
  codes === "numbers" && isWholeNumber(String(value)) ? Number(value) : value;

/** The pattern of a value; undefined if it has no parameter. */
export function patternOf(value: Value): Pattern | undefined {
  const [before, after, more] = String(value).split(/\{[A-Za-z]\w*\}/);
  return before === undefined || after === undefined || more !== undefined
    ? undefined
    : { before, after };
}

/** Everything that clients understand beside the values themselves. */
export function otherValues(entries: readonly Identity[]): Pick<Catalog, "aliases" | "patterns"> {
  const aliases: { alias: string; code: string }[] = [];
  const patterns: (Pattern & { code: string })[] = [];
  for (const { code, aliases: others } of entries)
    for (const value of [code, ...others]) {
      const pattern = patternOf(value);
      if (pattern) patterns.push({ ...pattern, code });
      else if (value !== code) aliases.push({ alias: String(value), code });
    }
  return {
    aliases: aliases.sort((a, b) => (a.alias < b.alias ? -1 : 1)),
    patterns: patterns.sort(
      (a, b) => lengthOf(b) - lengthOf(a) || (textOf(a) < textOf(b) ? -1 : 1),
    ),
  };
}

const textOf = ({ before, after }: Pattern): string => `${before}{}${after}`;

const lengthOf = (pattern: Pattern): number => textOf(pattern).length;
