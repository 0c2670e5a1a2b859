import type { Body, Header } from "../../codegen/src/formats/vector.ts";

/** The forms in which a body can be passed: text and bytes, or a decoded value. */
export function bodyForms(body: Body | undefined): unknown[] {
  if (body === undefined) return [undefined];
  if ("json" in body) return [body.json];
  if ("base64" in body)
    return [Uint8Array.from(atob(body.base64), (character) => character.charCodeAt(0))];
  const text =
    "text" in body ? body.text : body.repeat.map((part) => part.text.repeat(part.times)).join("");
  return [text, new TextEncoder().encode(text)];
}

/** The forms in which headers can be passed: a list and, if it accepts them, the Fetch API's. */
export function headerForms(headers: readonly Header[] | undefined): HeadersForm[] {
  if (headers === undefined) return [undefined];
  try {
    return [headers, new Headers(headers.map(([name, value]) => [name, value]))];
  } catch {
    // It rejects what HTTP forbids, such as a line break.
    return [headers];
  }
}

export type HeadersForm = readonly Header[] | Headers | undefined;
