import type { Catalog } from "./catalog.ts";

/** The default retry figures: those of the OpenAI SDKs. */
export const retryDefaults: Catalog["retry"] = {
  attempts: 3,
  initialDelayMs: 500,
  maxDelayMs: 8000,
  maxRetryAfterMs: 60_000,
};
