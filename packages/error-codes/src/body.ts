import { tooDeep } from "./depth.ts";
import type { Fields, Tree } from "./generated/settings.ts";
import { fit } from "./shape.ts";
import { trim } from "./text.ts";

/** Bytes beyond which a body is not read as JSON. */
export const maxBytes = 1_048_576;

/** A body as far as it counts. */
export interface Body {
  /** Without whitespace at its ends; null if the body was decoded already. */
  readonly text: string | null;
  /** The JSON object that it is. */
  readonly tree: Tree | null;
  /** What stands in that, by the shape that fits. */
  readonly fields: Fields | null;
}

/** Reads a body: text, bytes, or decoded already; a hostile object makes it throw. */
export function readBody(body: unknown): Body {
  if (typeof body === "string") {
    // A UTF-16 unit takes 3 bytes at most.
    if (body.length * 3 > maxBytes) return readBytes(new TextEncoder().encode(body));
    return readText(body.charCodeAt(0) === 0xfeff ? body.slice(1) : body);
  }
  if (ArrayBuffer.isView(body))
    return readBytes(new Uint8Array(body.buffer, body.byteOffset, body.byteLength));
  if (body instanceof ArrayBuffer) return readBytes(new Uint8Array(body));
  if (body === undefined || body === null) return readText("");
  const tree = typeof body === "object" && !Array.isArray(body) ? (body as Tree) : null;
  return { text: null, tree, fields: tree && fit(tree) };
}

/** The decoder drops a byte order mark, and holds back a character that the limit cuts in two. */
function readBytes(bytes: Uint8Array): Body {
  if (bytes.length <= maxBytes) return readText(new TextDecoder().decode(bytes));
  const start = new TextDecoder().decode(bytes.subarray(0, maxBytes), { stream: true });
  return { text: trim(start), tree: null, fields: null };
}

function readText(given: string): Body {
  const text = trim(given);
  const tree = objectIn(text);
  const fields = tree && fit(tree);
  const message = fields?.message;
  const inStrings = typeof message === "string" ? message.length : 0;
  return tree && tooDeep(text, inStrings)
    ? { text, tree: null, fields: null }
    : { text, tree, fields };
}

function objectIn(text: string): Tree | null {
  // Most bodies that are no JSON object do not start like one: no need for a costly exception.
  if (text[0] !== "{") return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
