import type { Lookup } from "./headers.ts";
import { httpDate } from "./http-date.ts";
import { trim } from "./text.ts";

/** The longest delay that counts: 365 days. */
export const maxDelayMs: number = 365 * 86_400_000;

/** How many elements of a list are looked at. */
const maxElements = 64;

/** How long the headers ask to wait: `retry-after-ms`, else `retry-after` in seconds or until a date. */
export function retryAfterIn(header: Lookup, now: unknown): number | null {
  const clock = (): number => (Number.isSafeInteger(now) ? (now as number) : Date.now());
  const until = (text: string): number | null => {
    const date = httpDate(text);
    // The server's own clock, because ours may be off.
    return date === null ? null : date - (httpDate(header("date") ?? "") ?? clock());
  };
  return (
    greatest(header("retry-after-ms"), (text) => milliseconds(text, 1)) ??
    greatest(header("retry-after"), (text) => milliseconds(text, 1000) ?? until(text))
  );
}

/** The greatest wait in a list. In a date the day of the week is an element of its own, which is none. */
function greatest(list: string | null, read: (text: string) => number | null): number | null {
  const elements = list?.split(",", maxElements) ?? [];
  const waits = elements.map((element) => read(trim(element))).filter((wait) => wait !== null);
  return waits.length > 0 ? limited(Math.max(...waits)) : null;
}

/** A wait, no longer than what counts. */
export const limited = (ms: number): number => Math.min(Math.max(0, ms), maxDelayMs);

/** A number of units of so many milliseconds, from a text in decimal. */
export const milliseconds = (text: string, unit: number): number | null =>
  /^(?:\d+(?:\.\d*)?|\.\d+)$/.test(text) ? roundedUp(Number(text) * unit) : null;

/** Whole milliseconds, one more where a microsecond or more is over. */
export const roundedUp = (ms: number): number => Math.ceil(Math.round(ms * 1000) / 1000);
