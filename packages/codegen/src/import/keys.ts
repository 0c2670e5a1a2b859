import type { Value } from "../formats/catalog-file.ts";
import { isWholeNumber } from "../model/values.ts";
import { isPlainName } from "../rules/plain-name.ts";

/** Whether a text can be the key of a code. */
export const isKey = (text: string): boolean => isPlainName(text) && text !== "__proto__";

/**
 * The key for what is sent: the same if it can be one; else its letters and digits, and `minus_1` for -1. Undefined
 * if it has none.
 */
export function keyFor(sent: Value): string | undefined {
  const text = String(sent);
  if (isKey(text)) return text;
  const plain = text
    .replace(/^-(?=\d+$)/, "minus_")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 128);
  return isKey(plain) ? plain : undefined;
}

/** A text as the number that it is, if it is a whole one. */
export const asNumber = (text: string): Value => (isWholeNumber(text) ? Number(text) : text);
