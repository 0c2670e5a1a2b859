import type { Tree } from "./generated/settings.ts";
import { trim } from "./text.ts";

/** Bytes beyond which a body is not read as JSON. */
export const maxBytes = 1_048_576;

/** A body as far as it counts. */
export interface Body {
  /** Without whitespace at its ends; null if the body was decoded already. */
  readonly text: string | null;
  /** The JSON object that it is. */
  readonly tree: Tree | null;
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
  const isTree = typeof body === "object" && !Array.isArray(body);
  return { text: null, tree: isTree ? (body as Tree) : null };
}

/** The decoder drops a byte order mark, and holds back a character that the limit cuts in two. */
function readBytes(bytes: Uint8Array): Body {
  if (bytes.length <= maxBytes) return readText(new TextDecoder().decode(bytes));
  const start = new TextDecoder().decode(bytes.subarray(0, maxBytes), { stream: true });
  return { text: trim(start), tree: null };
}

function readText(given: string): Body {
  const text = trim(given);
  // Most bodies that are no JSON object do not start like one: no need for a costly exception.
  if (text[0] !== "{") return { text, tree: null };
  try {
    return { text, tree: JSON.parse(text) };
  } catch {
    return { text, tree: null };
  }
}
