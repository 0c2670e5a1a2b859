import { requestIdHeaders, requestIdSuffix } from "./generated/settings.ts";
import type { Lookup } from "./headers.ts";

/** Whether a text can be a request id: visible ASCII without a comma, which joins headers. */
export const isRequestId = (text: unknown): text is string =>
  typeof text === "string" && text.length <= maxLength && /^[!-+\--~]+$/.test(text);

const maxLength = 256;

/** The request id in the headers. */
export function requestIdIn(header: Lookup): string | null {
  for (const name of requestIdHeaders) {
    const value = header(name);
    if (isRequestId(value)) return value;
  }
  return null;
}

/** Adds the header of a request id to those of a response. */
export function nameRequest(headers: Record<string, string | string[]>, id: string | null): void {
  const [name] = requestIdHeaders;
  if (name !== undefined && id !== null) headers[name] = id;
}

/** The request id at the end of a message, and where the rest of the message ends. */
export function requestIdAtEnd(
  message: string,
): { readonly id: string; readonly at: number } | null {
  if (!requestIdSuffix) return null;
  const { before, after } = requestIdSuffix;
  if (!message.endsWith(after)) return null;
  const end = message.length - after.length;
  // An id is short, so only the end of the message is searched.
  const start = Math.max(end - maxLength - before.length, 0);
  const at = message.slice(start, end).lastIndexOf(before);
  if (at === -1) return null;
  const id = message.slice(start + at + before.length, end);
  return isRequestId(id) ? { id, at: start + at } : null;
}
