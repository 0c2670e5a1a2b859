import { expect, test } from "vitest";
import { negotiate } from "../src/index.ts";

test.each([
  "application/problem+json",
  "Application/Problem+JSON; charset=utf-8",
  "application/json;q=0, */*",
  "*/*, application/problem+json",
  "application/json, application/problem+json",
  "application/json;q=0.5, application/problem+json;q=0.5",
  "application/json;q=0.501,application/problem+json ; Q=0.502",
  "application/problem+json;q=0, application/problem+json;q=1.000",
  "application/json;q=2, application/problem+json;q=0.1",
])("%s asks for problem details", (accept) => {
  expect(negotiate(accept)).toBe("problem");
});

test.each([
  null,
  undefined,
  "",
  "*/*",
  "application/*",
  "application/json",
  "text/html,*/*;q=0.8",
  "text/html, application/problem+json;q=0.1, */*;q=0.9",
  "application/problem+xml",
  "application/problem+json;q=0",
  "application/problem+json;q=0.000",
  "application/problem+json;q=1.1",
  "application/problem+json;q=0.1234",
  "application/problem+json;q=",
  "application/problem+json;q=.5",
  "application/problem+json;q=0.4, application/json;q=0.5",
  "application/problem+json;q=0.9, application/json",
  "application/problem+json+x",
  ",;,q=1;;,",
])("%s asks for the catalogue's own format", (accept) => {
  expect(negotiate(accept)).toBe("openai");
});
