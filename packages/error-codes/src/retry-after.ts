import type { Lookup } from "./headers.ts";
import { httpDate } from "./http-date.ts";

/** The longest delay that counts: 365 days. */
export const maxDelayMs: number = 365 * 86_400_000;

/** How long the headers ask to wait: `retry-after-ms`, else `retry-after` as seconds or as a date. */
export function retryAfterIn(header: Lookup, now: unknown): number | null {
  const ms = digits(header("retry-after-ms"));
  if (ms !== null) return limited(ms);
  const after = header("retry-after");
  if (after === null) return null;
  const seconds = digits(after);
  if (seconds !== null) return limited(seconds * 1000);
  const clock = Number.isSafeInteger(now) ? (now as number) : Date.now();
  const date = httpDate(after, clock);
  return date === null ? null : limited(date - clock);
}

/** A wait, no longer than what counts. */
export const limited = (ms: number): number => Math.min(Math.max(ms, 0), maxDelayMs);

const digits = (text: string | null): number | null =>
  text !== null && /^\d+$/.test(text) ? Number(text) : null;

/** The milliseconds of a number of seconds in decimal, a fraction of one rounded up. */
export function seconds(text: string): number | null {
  const [, whole, fraction = ""] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined) return null;
  const ms = Number(fraction.padEnd(3, "0").slice(0, 3));
  const more = Number(/[1-9]/.test(fraction.slice(3)));
  return limited(Number(whole) * 1000 + ms + more);
}
