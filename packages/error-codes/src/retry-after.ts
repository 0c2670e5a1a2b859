import type { Lookup } from "./headers.ts";
import { httpDate } from "./http-date.ts";
import { trim } from "./text.ts";

/** The maximum delay: 365 days. */
export const maxDelayMs: number = 365 * 86_400_000;

/** How many elements of a list are read. */
const maxElements = 64;

/** How long the headers ask to wait: `retry-after-ms`, else `retry-after` in seconds or as a date. */
export function retryAfterIn(header: Lookup, givenNow: () => unknown): number | null {
  const clock = (): number => {
    const now = givenNow();
    return Number.isSafeInteger(now) ? (now as number) : Date.now();
  };
  const until = (text: string): number | null => {
    const date = httpDate(text);
    // Relative to the server's clock, because the client's may be wrong.
    return date === null ? null : date - (httpDate(header("date") ?? "") ?? clock());
  };
  return (
    greatest(header("retry-after-ms"), (text) => milliseconds(text, 1)) ??
    greatest(header("retry-after"), (text) => milliseconds(text, 1000) ?? until(text))
  );
}

/** The longest wait in a list. The comma in a date makes its weekday an element, which is not a wait. */
function greatest(list: string | null, read: (text: string) => number | null): number | null {
  const elements = list?.split(",", maxElements) ?? [];
  const waits = elements.map((element) => read(trim(element))).filter((wait) => wait !== null);
  return waits.length > 0 ? limited(Math.max(...waits)) : null;
}

/** A wait within the limits. */
export const limited = (ms: number): number => Math.min(Math.max(0, ms), maxDelayMs);

/** A decimal number of units, in milliseconds. */
export const milliseconds = (text: string, unit: number): number | null =>
  /^(?:\d+(?:\.\d*)?|\.\d+)$/.test(text) ? roundedUp(Number(text) * unit) : null;

/** Whole milliseconds, rounded up unless the fraction is below a microsecond. */
export const roundedUp = (ms: number): number => Math.ceil(Math.round(ms * 1000) / 1000);
