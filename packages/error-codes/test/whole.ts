import { expect } from "vitest";
import { codes, decideRetry, type ParsedError } from "../src/index.ts";

const formats = ["openai", "problem", "anthropic", "flat", "midjourney", "json", "text", "empty"];
const recoveries = ["transient", "correctable", "terminal"];
const actors = ["caller", "account_owner", "operator", "upstream"];

/** What holds of every result, whatever was read. */
export function isWhole(error: ParsedError): void {
  expect(formats).toContain(error.format);
  expect(recoveries).toContain(error.recovery);
  expect(actors).toContain(error.actor);
  expect(error.known).toBe(error.code !== null && Object.hasOwn(codes, error.code));
  expect(error.entry).toBe(error.known ? codes[error.code] : null);
  expect(error.status ?? 100).toSatisfy((status) => Number.isInteger(status) && status >= 100);
  expect(error.retryAfterMs ?? 0).toSatisfy((ms) => Number.isInteger(ms) && ms >= 0);
  expect(decideRetry(error, 1, { random: 0 })).toHaveProperty("reason");
  for (const text of [error.message, error.code, error.type, error.param, error.requestId]) {
    expect(text?.isWellFormed() ?? true).toBe(true);
    expect([...(text ?? "")].length).toBeLessThanOrEqual(1000);
  }
}
