import type { Catalog } from "./catalog.ts";

/** What a catalogue does not say about waiting: the figures that the OpenAI SDKs use. */
export const retryDefaults: Catalog["retry"] = {
  attempts: 3,
  initialDelayMs: 500,
  maxDelayMs: 8000,
  maxRetryAfterMs: 60_000,
};
