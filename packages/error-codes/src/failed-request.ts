import type { Lookup } from "./headers.ts";
import { text } from "./property.ts";
import { isRequestId, requestIdIn } from "./request-id.ts";

/** What an error handler knows of the request that failed. */
export interface FailedRequest {
  readonly accept: string | null;
  readonly id: string | null;
}

/**
 * Reads the request that failed. Its id is that of the response, else what the framework calls it in its
 * logs, else that of its own headers (H14).
 */
export function failedRequest(
  received: Lookup,
  sent: (name: string) => unknown,
  own: unknown,
): FailedRequest {
  const named = requestIdIn((name) => text(sent(name)) ?? null);
  const id = named ?? (isRequestId(own) ? own : requestIdIn(received));
  return { accept: received("accept"), id };
}
