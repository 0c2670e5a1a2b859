import { expect, test } from "vitest";
import { mask } from "../../src/explain/mask.ts";

test.each([
  ["key sk-proj-Ab12Cd34Ef56 is bad", "key sk-•••••••• is bad"],
  ["Authorization: Bearer abc.def-ghi", "Authorization: Bearer ••••••••"],
  ["authorization: basic dXNlcjpwYXNz", "authorization: basic ••••••••"],
  ["x-api-key: 0123456789abcdef0123", "x-api-key: ••••••••"],
  ['{"api_key": "0123456789abcdef0123"}', '{"api_key": "••••••••"}'],
  ["eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-def", "eyJ••••••••"],
])("masks what is secret in %s", (text, masked) => {
  expect(mask(text)).toBe(masked);
  expect(mask(masked)).toBe(masked);
});

test.each([
  '{"error":{"code":"pre_consume_token_quota_failed","param":"max_tokens"}}',
  "token quota is not enough, token remain quota: 12, need quota: 100",
  "a task-based risk-assessment (request id: 20261125022700abcdef)",
  "Bearer token",
])("leaves alone what is none: %s", (text) => {
  expect(mask(text)).toBe(text);
});
