import { tooDeep } from "./depth.ts";
import type { JsonObject } from "./generated/body-types.ts";
import { at, isObject } from "./property.ts";
import { type Fit, fit } from "./shape.ts";
import { trim } from "./text.ts";

/** Larger bodies are not read as JSON. */
export const maxBytes = 1_048_576;

/** The result of reading a body. */
export interface Body {
  /** Its text without surrounding whitespace; null if the body was already decoded. */
  readonly text: string | null;
  /** The JSON object in it, or the first one of a list. */
  readonly tree: JsonObject | null;
  /** The shape that fits. */
  readonly fit: Fit | null;
}

/** Reads a body: text, bytes, or a decoded value. A hostile object makes it throw. */
export function readBody(body: unknown): Body {
  if (typeof body === "string") {
    // A UTF-16 unit takes 1 to 3 bytes, so this only cuts off text beyond the limit.
    if (body.length * 3 > maxBytes)
      return readBytes(new TextEncoder().encode(body.slice(0, maxBytes + 1)));
    return readText(body.charCodeAt(0) === 0xfeff ? body.slice(1) : body);
  }
  const bytes = bytesIn(body);
  if (bytes) return readBytes(bytes);
  if (body === undefined || body === null) return readText("");
  const tree = objectOf(body);
  return { text: null, tree, fit: tree && fit(tree) };
}

/** The bytes of a view or a buffer; null for anything else. */
export function bytesIn(value: unknown): Uint8Array | null {
  // Buffers of other realms have this tag too.
  const isBuffer = at(value, Symbol.toStringTag) === "ArrayBuffer";
  const view = ArrayBuffer.isView(value) ? value : null;
  if (!view && !isBuffer) return null;
  // A DataView throws if an object only claims to be a buffer, or is detached.
  const { buffer } = new DataView(view ? (view.buffer as ArrayBuffer) : (value as ArrayBuffer));
  return new Uint8Array(buffer, view?.byteOffset, view?.byteLength);
}

/** The decoder removes a byte order mark. */
function readBytes(bytes: Uint8Array): Body {
  const text = new TextDecoder().decode(bytes.subarray(0, maxBytes));
  return bytes.length <= maxBytes ? readText(text) : { text: trim(text), tree: null, fit: null };
}

export function readText(given: string): Body {
  const text = trim(given);
  const tree = objectIn(text);
  const found = tree && fit(tree);
  const message = found?.fields.message;
  const inStrings = typeof message === "string" ? message.length : 0;
  return tree && tooDeep(text, inStrings)
    ? { text, tree: null, fit: null }
    : { text, tree, fit: found };
}

function objectIn(text: string): JsonObject | null {
  // Most other bodies do not start like JSON: this avoids a costly exception.
  if (text[0] !== "{" && text[0] !== "[") return null;
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return null;
  }
}

/** An object, or the first one of a list: Gemini's streams wrap the error in a list. */
function objectOf(value: unknown): JsonObject | null {
  const first = Array.isArray(value) ? value[0] : value;
  return isObject(first) && !Array.isArray(first) ? (first as JsonObject) : null;
}
