import { bytesIn, maxBytes } from "./body.ts";
import type { HeadersLike } from "./headers.ts";
import { parseError, type ResponseParts, unread } from "./parse.ts";
import type { ParsedError } from "./parsed-error.ts";
import { at, guarded } from "./property.ts";

/** A Fetch `Response`, of any realm or library. */
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
 * Reads an error from a Fetch response. It reads the body up to 1 MiB and never rejects: if the body
 * breaks off, what came counts; if it was read before, it counts as empty.
 *
 * @param options `now` is the time in milliseconds that a wait until a date is measured from, without a
 * `date` header.
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

/** How many empty chunks are read: they never reach the limit, and a body needs none. */
const maxEmpty = 1024;

/** The body up to the limit and a byte more, copied: a chunk may be a small view of a large buffer. */
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
    // The body broke off, or someone else has read it.
  }
  // Not awaited: a clone's reader is cancelled only once the other one is. At the end it does nothing.
  guarded(() => reader?.cancel().catch(() => {}));
  return held.subarray(0, size);
}

/** A chunk's bytes; of a text, which a stream that was not made by `fetch` can hold, its UTF-8. */
const bytesOf = (chunk: unknown): Uint8Array | null =>
  typeof chunk === "string"
    ? new TextEncoder().encode(chunk.slice(0, maxBytes + 1))
    : bytesIn(chunk);
