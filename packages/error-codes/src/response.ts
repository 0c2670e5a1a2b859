import { bytesIn, maxBytes } from "./body.ts";
import type { HeadersLike } from "./headers.ts";
import { parseError, type ResponseParts, unread } from "./parse.ts";
import type { ParsedError } from "./parsed-error.ts";
import { at, guarded } from "./property.ts";

/** A Fetch `Response` of any realm or library. */
export interface ResponseLike {
  readonly status: number;
  readonly headers: HeadersLike;
  readonly body: { readonly getReader: () => BodyReader } | null;
}

interface BodyReader {
  readonly read: () => Promise<{ readonly done: boolean; readonly value?: unknown }>;
  readonly cancel: () => Promise<void>;
}

/**
 * Reads an error from a Fetch response. It reads up to 1 MiB of the body and never rejects. If the body is
 * incomplete, it uses what arrived; if it was already read, it counts as empty.
 *
 * @param options `now` is the current time in milliseconds, for dates in `retry-after` without a `date`
 * header.
 * @returns The error as plain data. {@link throwForError} throws it instead.
 *
 * @example
 * ```ts
 * if (!response.ok) {
 *   const error = await errorFromResponse(response);
 *   console.error(error.code, error.message, error.docsUrl);
 * }
 * ```
 */
export async function errorFromResponse(
  response: ResponseLike,
  options?: Pick<ResponseParts, "now">,
): Promise<ParsedError> {
  try {
    return parseError({
      body: await bodyOf(response),
      status: at(response, "status") as number,
      headers: at(response, "headers") as HeadersLike,
      now: at(options, "now") as number,
    });
  } catch {
    return unread;
  }
}

/** How many empty chunks are read. They never reach the byte limit, and a body needs none. */
const maxEmpty = 1024;

/** The body, copied, up to one byte beyond the limit. A chunk may be a small view of a large buffer. */
export async function bodyOf(response: ResponseLike | undefined): Promise<Uint8Array> {
  let held = new Uint8Array(1024);
  let size = 0;
  let reader: BodyReader | undefined;
  try {
    reader = response?.body?.getReader();
    for (let empty = 0; reader && size <= maxBytes && empty < maxEmpty; ) {
      const { done, value } = await reader.read();
      const bytes = done ? null : bytesOf(value)?.subarray(0, maxBytes + 1 - size);
      if (!bytes) break;
      if (size + bytes.length > held.length) {
        const larger = new Uint8Array(Math.max(2 * held.length, size + bytes.length));
        larger.set(held);
        held = larger;
      }
      held.set(bytes, size);
      size += bytes.length;
      empty += Number(bytes.length === 0);
    }
  } catch {
    // The body is incomplete, or was already read.
  }
  // Not awaited: a clone's reader is cancelled only together with the other one. At the end this does
  // nothing.
  guarded(() => reader?.cancel().catch(() => {}));
  return held.subarray(0, size);
}

/** The bytes of a chunk. A stream that `fetch` did not make may contain text, which becomes UTF-8. */
const bytesOf = (chunk: unknown): Uint8Array | null =>
  typeof chunk === "string"
    ? new TextEncoder().encode(chunk.slice(0, maxBytes + 1))
    : bytesIn(chunk);
