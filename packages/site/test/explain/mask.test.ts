import { expect, test } from "vitest";
import { mask } from "../../src/explain/mask.ts";

test.each([
  ["key sk-proj-Ab12Cd34Ef56 is bad", "key sk-•••••••• is bad"],
  ["Authorization: Bearer abc.def-ghi", "Authorization: Bearer ••••••••"],
  ["authorization: basic dXNlcjpwYXNz", "authorization: basic ••••••••"],
  ["x-api-key: 0123456789abcdef0123", "x-api-key: ••••••••"],
  ['{"api_key": "0123456789abcdef0123"}', '{"api_key": "••••••••"}'],
  ["eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-def", "eyJ••••••••"],
  ['{"error":{"code":"sk-abcdefghijklmnop"}}', '{"error":{"code":"sk-••••••••"}}'],
  [
    "https://x.example/?key=AIzaSyA123456789012345678&alt=sse",
    "https://x.example/?key=••••••••&alt=sse",
  ],
  ["GET /v1?a=1&sig=abcdef123&b=2", "GET /v1?a=1&sig=••••••••&b=2"],
  ["https://user:pa%20ss@host.example/x", "https://••••••••@host.example/x"],
  ["AIzaSyA123456789012345678 is bad", "AIza•••••••• is bad"],
  ["token ghp_abcdefghij0123456789", "token ghp_••••••••"],
  ["MY_KEY_github_pat_11ABCDEFG_abcdef", "MY_KEY_github_pat_••••••••"],
  ["AKIAIOSFODNN7EXAMPLE", "AKIA••••••••"],
  ["AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLE", "AWS_SECRET_ACCESS_KEY=••••••••"],
  ["xoxb-1234567890-abc", "xoxb-••••••••"],
  ["password=hunter22", "password=••••••••"],
  ["cookie: session=abc; b=c\nhost: x", "cookie: ••••••••\nhost: x"],
  [
    "-----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY-----",
    "-----BEGIN RSA PRIVATE KEY-----••••••••-----END RSA PRIVATE KEY-----",
  ],
])("masks secrets in %s", (text, masked) => {
  expect(mask(text)).toBe(masked);
  expect(mask(masked)).toBe(masked);
});

test.each([
  '{"error":{"code":"pre_consume_token_quota_failed","param":"max_tokens"}}',
  "token quota is not enough, token remain quota: 12, need quota: 100",
  "a task-based risk-assessment (request id: 20261125022700abcdef)",
  "Bearer token",
  "GET https://example.com/a:b?code=model_not_found&page=2",
  "the key: value pairs, and password: no",
])("leaves other text alone: %s", (text) => {
  expect(mask(text)).toBe(text);
});

test("leaves codes of the catalogue alone, even if they look like secrets", () => {
  const text = '{"code":"sk_limit_reached","message":"sk_limit_exceeded"}';
  const isCode = (one: string): boolean => one === "sk_limit_reached";
  expect(mask(text, isCode)).toBe('{"code":"sk_limit_reached","message":"sk_••••••••"}');
});
