import { first } from "./beyond-shapes.ts";
import type { JsonObject } from "./generated/body-types.ts";
import { waits } from "./generated/well-known.ts";
import { at, text } from "./property.ts";
import { limited, milliseconds, roundedUp } from "./retry-after.ts";

/** How many details of an error are read. */
const maxDetails = 16;

/** The wait in a body, in milliseconds, if no header has one. */
export const waitIn = (body: JsonObject): number | null =>
  retryInfoIn(body) ?? first(waits(body), numberOfSeconds);

/** Google's `RetryInfo`: a duration such as `58s` or `0.5s`. */
function retryInfoIn(body: JsonObject): number | null {
  const { error } = body as { readonly error?: { readonly details?: unknown } | null };
  const details = error?.details;
  if (!Array.isArray(details)) return null;
  const info = details
    .slice(0, maxDetails)
    .find((detail) => text(at(detail, "@type"))?.endsWith("google.rpc.RetryInfo"));
  const delay = text(at(info, "retryDelay"));
  const wait = delay?.endsWith("s") ? milliseconds(delay.slice(0, -1), 1000) : null;
  return wait === null ? null : limited(wait);
}

const numberOfSeconds = (value: unknown): number | null =>
  typeof value === "number" && value >= 0 ? limited(roundedUp(value * 1000)) : null;
