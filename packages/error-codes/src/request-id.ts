import { requestIdHeaders, requestIdSuffix } from "./generated/settings.ts";
import type { Lookup } from "./headers.ts";

/** Whether a text can be the id of a request: visible ASCII without comma, which joins headers. */
export const isRequestId = (text: string | null): text is string =>
  text !== null && /^[!-+\--~]{1,256}$/.test(text);

/** The id of the request that the headers give. */
export function requestIdIn(header: Lookup): string | null {
  for (const name of requestIdHeaders) {
    const value = header(name);
    if (isRequestId(value)) return value;
  }
  return null;
}

/** The id of the request that a message ends with, and where what precedes it ends. */
export function requestIdAtEnd(
  message: string,
): { readonly id: string; readonly at: number } | null {
  if (!requestIdSuffix) return null;
  const { before, after } = requestIdSuffix;
  if (!message.endsWith(after)) return null;
  const end = message.length - after.length;
  const at = message.lastIndexOf(before, end - before.length);
  if (at === -1) return null;
  const id = message.slice(at + before.length, end);
  return isRequestId(id) ? { id, at } : null;
}
