import { requestIdHeaders, requestIdSuffix } from "./generated/settings.ts";
import type { Lookup } from "./headers.ts";

/** Whether a text can be the id of a request: visible ASCII without comma, which joins headers. */
export const isRequestId = (text: string | null): text is string =>
  text !== null && text.length <= maxLength && /^[!-+\--~]+$/.test(text);

const maxLength = 256;

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
  // An id is short, so that the text before it need not be looked for in the whole message.
  const start = Math.max(end - maxLength - before.length, 0);
  const at = message.slice(start, end).lastIndexOf(before);
  if (at === -1) return null;
  const id = message.slice(start + at + before.length, end);
  return isRequestId(id) ? { id, at: start + at } : null;
}
