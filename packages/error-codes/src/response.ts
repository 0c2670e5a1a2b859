import { maxBytes } from "./body.ts";
import type { HeadersLike } from "./headers.ts";
import { type Answer, parseError } from "./parse.ts";
import type { ParsedError } from "./parsed-error.ts";

/** As much of a Fetch `Response` as is read here. */
export interface ResponseLike {
  readonly status: number;
  readonly headers: HeadersLike;
  readonly body: { readonly getReader: () => BodyReader } | null;
}

interface BodyReader {
  readonly read: () => Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  readonly cancel: () => Promise<void>;
}

/**
 * What is known of an error from a Fetch response. It reads the body, once, up to the limit, and
 * never rejects: of a body that breaks off, what came counts; of one that was read before, nothing.
 */
export async function errorFromResponse(
  response: ResponseLike,
  { now }: Pick<Answer, "now"> = {},
): Promise<ParsedError> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const reader = response.body?.getReader();
    while (reader) {
      const { done, value } = await reader.read();
      if (done || !value) break;
      chunks.push(value);
      size += value.length;
      if (size > maxBytes) {
        // Not awaited: a clone's reader is cancelled only once the other one is.
        reader.cancel().catch(() => {});
        break;
      }
    }
  } catch {
    // The body broke off, or someone else has read it.
  }
  const { status, headers } = response;
  return parseError({ status, headers, body: joined(chunks, size), now });
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const body = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}
