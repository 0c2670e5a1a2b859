import { decideRetry, parseError } from "@org/error-codes";
import type { Request } from "./requests.ts";

/** The TypeScript package's result for a request, as canonical JSON (RFC 8785). */
export function resultOf({ status, headers, body, now, attempt, random }: Request): string {
  const sent = body === null ? null : Buffer.from(body, "base64");
  const parsed = parseError({ status, headers, body: sent, now });
  const { entry: _, body: __, ...error } = parsed;
  const decision = decideRetry(parsed, attempt, { random });
  return JSON.stringify({ decision, error }, sorted);
}

/** Sorts the keys of objects. `JSON.stringify` already writes all other values canonically. */
function sorted(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
